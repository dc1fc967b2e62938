using System.Text.Json;

namespace ForumLks.Benchmarks.Search;

/// <summary>A test collection: <c>docs.jsonl</c> {id, title, text}, <c>queries/SET.tsv</c> (id, text), <c>qrels.tsv</c> (query, document, grade).</summary>
internal sealed record Collection(
    IReadOnlyList<(string Id, string Title, string Text)> Documents,
    IReadOnlyDictionary<string, IReadOnlyList<(string Id, string Text)>> Sets,
    IReadOnlyDictionary<string, Dictionary<string, int>> Grades)
{
    public static Collection Read(string folder) => new(
        [.. File.ReadLines(Path.Combine(folder, "docs.jsonl")).Where(NotEmpty).Select(Document)],
        Directory.GetFiles(Path.Combine(folder, "queries"), "*.tsv").Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Queries),
        File.ReadLines(Path.Combine(folder, "qrels.tsv")).Where(NotEmpty)
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).GroupBy(parts => parts[0])
            .ToDictionary(group => group.Key, group => group.GroupBy(p => p[1]).ToDictionary(p => p.Key, p => int.Parse(p.Last()[2]))));

    private static (string, string, string) Document(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return (root.GetProperty("id").GetString()!, root.GetProperty("title").GetString() ?? "", root.GetProperty("text").GetString() ?? "");
    }

    private static IReadOnlyList<(string, string)> Queries(string path) =>
        [.. File.ReadLines(path).Where(NotEmpty).Select(line => line.Split('\t', 2)).Select(parts => (parts[0], parts[1]))];

    private static bool NotEmpty(string line) => line.Trim().Length > 0;
}
