namespace ForumLks.Search.Analysis;

/// <summary>Another name for what was asked.</summary>
/// <param name="Name">Words as they stand in documents.</param>
/// <param name="Weight">How well it answers, 0 to 1.</param>
public readonly record struct Alias(string Name, float Weight);

/// <summary>
/// Abbreviations and other names. A line of its text form holds, parted by tabs: <c>=</c> (each name answers for each other) or
/// <c>&gt;</c> (the later names answer for the first only), a weight from 0 to 1, and two or more names. Lines beginning with # are remarks.
/// </summary>
public sealed class AliasDictionary
{
    private readonly Dictionary<string, List<Alias>> _aliases = [];

    /// <summary>The dictionary that ships with the library.</summary>
    public static AliasDictionary Shipped { get; } = Read(Lexicon.Lines("aliases.tsv"));

    /// <summary>The lines of the dictionary that ships with the library.</summary>
    public static IReadOnlyList<string> ShippedLines { get; } = [.. Lexicon.Lines("aliases.tsv")];

    /// <summary>A line of the text form. Names are brought into the form in which queries are read.</summary>
    /// <exception cref="FormatException">Fewer than two different names have letters, or the weight is not above 0 and at most 1.</exception>
    public static string Line(IEnumerable<string> names, bool oneWay, float weight, IndonesianAnalyzer analyzer)
    {
        var forms = names.Select(name => string.Join(' ', analyzer.Analyze(name).Where(t => !t.Colocated).Select(t => t.Term.Surface)))
            .Where(form => form.Length > 0).Distinct().ToList();
        var line = string.Join('\t', [oneWay ? ">" : "=", weight.ToString(System.Globalization.CultureInfo.InvariantCulture), .. forms]);
        Read([line]);
        return line;
    }

    /// <summary>Reads lines; one that is not of the form is an error with its text.</summary>
    /// <exception cref="FormatException">A line has no direction, no weight or fewer than two names.</exception>
    public static AliasDictionary Read(IEnumerable<string> lines)
    {
        var dictionary = new AliasDictionary();
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
            dictionary.Add(line);
        return dictionary;
    }

    /// <summary>This dictionary with the lines of another added.</summary>
    public AliasDictionary With(IEnumerable<string> lines)
    {
        var both = Read(lines);
        foreach (var (name, aliases) in _aliases)
            both.ListOf(name).InsertRange(0, aliases);
        return both;
    }

    /// <summary>The other names of a name in lower case with single spaces.</summary>
    public IReadOnlyList<Alias> Of(string name) => _aliases.TryGetValue(name, out var aliases) ? aliases : [];

    private void Add(string line)
    {
        var parts = line.Split('\t');
        if (parts.Length < 4 || parts[0] is not ("=" or ">") ||
            !float.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out var weight) || weight is <= 0 or > 1)
            throw new FormatException($"Not an alias line (direction, weight, two names or more, parted by tabs): {line}");
        var names = parts[2..];
        foreach (var from in parts[0] == "=" ? names : names[..1])
            foreach (var to in names.Where(to => to != from))
                ListOf(from).Add(new Alias(to, weight));
    }

    private List<Alias> ListOf(string name)
    {
        if (!_aliases.TryGetValue(name, out var list))
            _aliases.Add(name, list = []);
        return list;
    }
}
