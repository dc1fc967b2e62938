using ForumLks.Search.Analysis;

namespace ForumLks.Search.Query;

/// <summary>What to read from the index for a query, and what each reading answers.</summary>
internal sealed class QueryPlan(ParsedQuery query)
{
    private readonly Dictionary<string, Lookup> _byStems = [];

    public ParsedQuery Query { get; } = query;
    public List<Concept> Concepts { get; } = [];
    public List<Lookup> Lookups { get; } = [];

    /// <summary>How many concepts a unit should answer.</summary>
    public int Asked => Concepts.Count(concept => !concept.Optional);

    public int Add(Concept concept)
    {
        Concepts.Add(concept);
        return Concepts.Count - 1;
    }

    /// <summary>Lets a stem answer a concept.</summary>
    public void Answer(int concept, float weight, string stem) => Answer(concept, weight, [stem], [stem]);

    /// <summary>Lets a run of terms answer a concept; one of nothing but stop words answers nothing.</summary>
    public void Answer(int concept, float weight, IReadOnlyList<Term> terms)
    {
        var stems = terms.Where(term => !term.IsStop).Select(term => term.Stem).ToList();
        if (stems.Count > 0)
            Answer(concept, weight, stems, [.. terms.Select(term => term.Stem)]);
    }

    private void Answer(int concept, float weight, IReadOnlyList<string> stems, IReadOnlyList<string> standing)
    {
        var name = string.Join(' ', standing);
        if (!_byStems.TryGetValue(name, out var lookup))
        {
            lookup = new Lookup(stems, standing);
            _byStems.Add(name, lookup);
            Lookups.Add(lookup);
        }
        var known = lookup.Answers.FindIndex(answer => answer.Concept == concept);
        if (known < 0)
            lookup.Answers.Add((concept, weight));
        else if (lookup.Answers[known].Weight < weight)
            lookup.Answers[known] = (concept, weight);
    }
}
