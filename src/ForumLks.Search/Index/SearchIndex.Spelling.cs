using System.Data.Common;
using System.Text;
using ForumLks.Search.Analysis;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const float Corrected = 0.8f;
    private const float Begun = 0.7f;
    private const int MostCompletions = 12;

    /// <summary>What a word that nothing answers may have meant.</summary>
    private sealed record Correction(Token Word, string Instead);

    // Only words that the index does not know are corrected; what they may have meant is added to the plan and to the postings.
    private async Task<List<Correction>> Correct(
        DbConnection connection, QueryPlan plan, List<PostingList> postings, SearchQuery query, CancellationToken cancel)
    {
        var corrections = new List<Correction>();
        var known = plan.Lookups.Count;
        var unknown = Unanswered(plan, postings);
        var last = plan.Query.Words.Count > 0 && !query.Text.EndsWith(' ') ? plan.Query.Words[^1].Start : -1;
        foreach (var concept in unknown)
        {
            var word = plan.Concepts[concept].Word;
            var begun = word.Start == last && word.Length >= 3
                ? await ReadWordsFrom(connection, word.Term.Surface, query.Audiences, MostCompletions, cancel) : [];
            foreach (var full in begun)
                plan.Answer(concept, Begun, Analyzer.TermOf(full).Stem);
            foreach (var meant in await Meant(connection, word.Term.Surface, query.Audiences, cancel))
            {
                plan.Answer(concept, Corrected, Analyzer.TermOf(meant).Stem);
                if (begun.Count == 0)
                    corrections.Add(new Correction(word, meant));
            }
        }
        if (plan.Lookups.Count > known)
            postings.AddRange((await ReadPostings(connection, plan.Lookups[known..], ReadAtFirst, cancel)).Postings);
        var best = BestOfEachWord(corrections, plan, postings);
        var visible = await VisibleForms(connection, [.. best.Select(c => c.Instead)], query, cancel);
        return [.. best.Where(c => visible.Contains(c.Instead))];
    }

    private static List<int> Unanswered(QueryPlan plan, List<PostingList> postings)
    {
        var answered = new bool[plan.Concepts.Count];
        for (var i = 0; i < postings.Count; i++)
            foreach (var (concept, _) in plan.Lookups[i].Answers)
                answered[concept] |= postings[i].Count > 0;
        return [.. Enumerable.Range(0, answered.Length).Where(i => !answered[i] && !plan.Concepts[i].Optional)];
    }

    private async Task<List<string>> Meant(DbConnection connection, string word, IReadOnlyCollection<string> audiences, CancellationToken cancel) =>
        OneEdit.IsWorthwhile(word) ? await ReadKnownWords(connection, OneEdit.Of(word), audiences, cancel) : [];

    // Of several candidates the commonest is what was meant.
    private List<Correction> BestOfEachWord(List<Correction> corrections, QueryPlan plan, List<PostingList> postings) =>
        [.. corrections.GroupBy(c => c.Word.Start).Select(group => group.MaxBy(c => Found(plan, postings, Analyzer.TermOf(c.Instead).Stem))!)];

    private static int Found(QueryPlan plan, List<PostingList> postings, string stem) =>
        plan.Lookups.FindIndex(l => l.Stems.Count == 1 && l.Stems[0] == stem) is var i and >= 0 ? postings[i].Count : 0;

    private static string? Suggestion(ParsedQuery query, List<Correction> corrections)
    {
        if (corrections.Count == 0)
            return null;
        var text = new StringBuilder(query.Text);
        foreach (var correction in corrections.OrderByDescending(c => c.Word.Start))
            text.Remove(correction.Word.Start, correction.Word.Length).Insert(correction.Word.Start, correction.Instead);
        return text.ToString();
    }
}
