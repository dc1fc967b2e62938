using System.Collections.Frozen;
using System.Reflection;

namespace ForumLks.Search.Analysis;

/// <summary>The words that the analysis knows: roots, exceptions and variants, stop words, question words, kinds of legal acts.</summary>
internal sealed class Lexicon
{
    // Raise when the code of the analysis changes what a text gives; changed word lists count by themselves.
    private const int CodeVersion = 1;

    public static Lexicon Shipped { get; } = new();

    private readonly FrozenSet<string> _roots;
    private readonly FrozenDictionary<string, string> _variants;
    private readonly FrozenSet<string> _stops;
    private readonly FrozenSet<string> _questions;
    private readonly FrozenDictionary<string, string> _acts;
    private readonly FrozenSet<string> _actBeginnings;

    private Lexicon()
    {
        var variants = Pairs("variants.tsv").ToList();
        _variants = variants.ToFrozenDictionary(p => p.From, p => p.To);
        _roots = Words("roots.txt").Concat(variants.SelectMany(p => new[] { p.From, p.To })).ToFrozenSet();
        _stops = Words("stopwords.txt").ToFrozenSet();
        _questions = Words("questions.txt").ToFrozenSet();
        _acts = Pairs("legal-acts.tsv").ToFrozenDictionary(p => p.From, p => p.To);
        _actBeginnings = _acts.Keys.Select(name => name.Split(' ')[0]).ToFrozenSet();
        Version = Fingerprint();
    }

    public int Version { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roots => _roots.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The form under which a variant or an irregular form is kept: nasehat → nasihat.</summary>
    public string Standard(string form) => _variants.GetValueOrDefault(form, form);

    public bool IsVariant(string form) => _variants.ContainsKey(form);

    public bool IsStop(string form) => _stops.Contains(form);

    public bool IsQuestion(string stem) => _questions.Contains(stem);

    public bool IsLegalAct(string form) => _actBeginnings.Contains(form);

    public bool TryLegalAct(IEnumerable<string> words, out string act) => _acts.TryGetValue(string.Join(' ', words), out act!);

    public static IEnumerable<string> Lines(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The dictionary {resource} is missing from the library.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }

    private static IEnumerable<string> Words(string resource) =>
        Lines(resource).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string From, string To)> Pairs(string resource) =>
        Lines(resource).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]));

    private static int Fingerprint()
    {
        var hash = (long)CodeVersion;
        foreach (var resource in (string[])["roots.txt", "variants.tsv", "stopwords.txt", "legal-acts.tsv"])
            foreach (var line in Lines(resource))
                hash = hash * 31 + TermKey.Of(line);
        return (int)(hash ^ (hash >> 32)) & int.MaxValue;
    }
}
