using ForumLks.Search.Analysis;

namespace ForumLks.Search.Query;

/// <summary>Turns words into concepts and gives each its look-ups: the word, other roots it may have, its aliases, its spelling as one word.</summary>
internal sealed class QueryPlanner(IndonesianAnalyzer analyzer)
{
    private const float OtherRoot = 0.6f;
    private const float WrittenTogether = 0.9f;
    private const int LongestName = 5;

    /// <summary>A plan without aliases.</summary>
    public QueryPlan Plan(ParsedQuery query)
    {
        var plan = new QueryPlan(query);
        var words = Asking(query.Words);
        for (var i = 0; i < words.Count; i++)
            AddWord(plan, words[i]);
        AnswerByCitation(plan);
        AddJoined(plan);
        return plan;
    }

    /// <summary>All runs of words in the query that may be a name or an abbreviation.</summary>
    public static IEnumerable<(string Name, int First, int Last)> Names(QueryPlan plan)
    {
        var words = plan.Query.Words.Where(w => !w.Colocated).ToList();
        for (var first = 0; first < words.Count; first++)
            for (var count = 1; count <= LongestName && first + count <= words.Count; count++)
                if (MayName(words[first].Term) && MayName(words[first + count - 1].Term))
                    yield return (
                        string.Join(' ', words.GetRange(first, count).Select(w => w.Term.Surface)), words[first].Start, words[first + count - 1].Start);
    }

    private static bool MayName(Term term) => !term.IsStop && !term.IsQuestion;

    /// <summary>Lets another name answer for the words from one offset of the query to another.</summary>
    public void AddAlias(QueryPlan plan, int first, int last, string name, float weight)
    {
        var terms = analyzer.Analyze(name).Where(t => !t.Colocated).Select(t => t.Term).ToList();
        for (var i = 0; i < plan.Concepts.Count; i++)
            if (!plan.Concepts[i].Optional && plan.Concepts[i].Word.Start >= first && plan.Concepts[i].Word.Start <= last)
                plan.Answer(i, weight, terms);
    }

    // Question words and stop words ask for nothing by themselves.
    private static List<Token> Asking(IReadOnlyList<Token> words)
    {
        var content = words.Where(w => !w.Term.IsStop && !w.Term.IsQuestion).ToList();
        return content.Count > 0 ? content : [.. words.Where(w => !w.Term.IsStop)];
    }

    private static void AddWord(QueryPlan plan, Token word)
    {
        if (plan.Concepts.Exists(concept => concept.Word.Term.Stem == word.Term.Stem))
            return;
        var concept = plan.Add(new Concept(word, word.Colocated));
        plan.Answer(concept, 1, word.Term.Stem);
        if (word.Term.Alternate is { } alternate)
            plan.Answer(concept, OtherRoot, alternate);
    }

    // A text that cites the act holds all that its words ask, however it spells them.
    private static void AnswerByCitation(QueryPlan plan)
    {
        foreach (var citation in plan.Concepts.Where(c => c.Optional).Select(c => c.Word).ToList())
            for (var i = 0; i < plan.Concepts.Count; i++)
                if (plan.Concepts[i].Word.Start >= citation.Start && plan.Concepts[i].Word.Start < citation.Start + citation.Length)
                    plan.Answer(i, 1, citation.Term.Stem);
    }

    // "olah raga" finds olahraga, "di pelajari" finds dipelajari.
    private void AddJoined(QueryPlan plan)
    {
        var words = plan.Query.Words.Where(w => !w.Colocated).ToList();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (left, right) = (words[i].Term, words[i + 1].Term);
            if (!IsLetters(left.Surface) || !IsLetters(right.Surface) || left.Surface.Length + right.Surface.Length > Folding.LongestWord)
                continue;
            var joined = analyzer.TermOf(left.Surface + right.Surface);
            for (var c = 0; c < plan.Concepts.Count; c++)
                if (plan.Concepts[c].Word.Start == words[i].Start || plan.Concepts[c].Word.Start == words[i + 1].Start)
                    plan.Answer(c, WrittenTogether, joined.Stem);
        }
    }

    private static bool IsLetters(string form) => form.All(char.IsLetter);
}
