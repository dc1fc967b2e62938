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

    public Lookup Answer(int concept, float weight, params IReadOnlyList<string> stems)
    {
        var name = string.Join(' ', stems);
        if (!_byStems.TryGetValue(name, out var lookup))
        {
            lookup = new Lookup(stems);
            _byStems.Add(name, lookup);
            Lookups.Add(lookup);
        }
        var known = lookup.Answers.FindIndex(answer => answer.Concept == concept);
        if (known < 0)
            lookup.Answers.Add((concept, weight));
        else if (lookup.Answers[known].Weight < weight)
            lookup.Answers[known] = (concept, weight);
        return lookup;
    }

    /// <summary>Stems of a term's sequence that the index holds: without stop words.</summary>
    public static string[] Indexed(IEnumerable<Term> terms) => [.. terms.Where(term => !term.IsStop).Select(term => term.Stem)];
}
