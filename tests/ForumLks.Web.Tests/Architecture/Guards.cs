using System.Text.RegularExpressions;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>Each guard finds the places that break one rule; each is tried on a made-up violation as well.</summary>
public static partial class Guards
{
    /// <summary>Every namespace of ours or of the framework that a file names, in a using line or in full.</summary>
    public static IEnumerable<string> NamespacesIn(SourceFile file) =>
        NamedSpace().Matches(WithoutComments(file.Text)).Select(m => m.Groups[1].Value).Distinct();

    public static IEnumerable<string> Naming(IEnumerable<SourceFile> files, params string[] forbidden) =>
        from file in files
        from name in NamespacesIn(file)
        where forbidden.Any(f => name == f || name.StartsWith(f + ".", StringComparison.Ordinal))
        select $"{file} names {name}";

    /// <summary>Which feature uses which, by namespaces named.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> FeatureUses(IEnumerable<SourceFile> files)
    {
        var uses = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var group in files.Where(f => FeatureOf(f) is not null).GroupBy(f => FeatureOf(f)!))
        {
            uses[group.Key] = group.SelectMany(NamespacesIn)
                .Where(n => n.StartsWith("ForumLks.Web.Features.", StringComparison.Ordinal))
                .Select(n => n.Split('.')[3])
                .Where(n => n != group.Key && n != "Shared")
                .ToHashSet(StringComparer.Ordinal);
        }

        return uses;
    }

    /// <summary>A circle in who uses whom, as "A → B → A"; null where there is none.</summary>
    public static string? Cycle(IReadOnlyDictionary<string, IReadOnlySet<string>> uses)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var way = new List<string>();
        return uses.Keys.Select(Walk).FirstOrDefault(found => found is not null);

        string? Walk(string node)
        {
            if (way.IndexOf(node) is >= 0 and var at)
            {
                return string.Join(" → ", way.Skip(at).Append(node));
            }

            if (!done.Add(node) || !uses.TryGetValue(node, out var next))
            {
                return null;
            }

            way.Add(node);
            var found = next.Order(StringComparer.Ordinal).Select(Walk).FirstOrDefault(f => f is not null);
            way.RemoveAt(way.Count - 1);
            return found;
        }
    }

    /// <summary>A catch that takes every exception, without saying which ones it means.</summary>
    public static IEnumerable<string> CatchAll(IEnumerable<SourceFile> files) =>
        from file in files
        from Match match in AnyCatch().Matches(WithoutComments(file.Text))
        select $"{file} catches everything: {match.Value.Trim()}";

    public static IEnumerable<string> LongerThan(IEnumerable<SourceFile> files, int lines) =>
        files.Where(f => f.Lines > lines).Select(f => $"{f} has {f.Lines} lines");

    /// <summary>Markup that passes the encoder by, other than what we made ourselves.</summary>
    public static IEnumerable<string> RawHtml(IEnumerable<SourceFile> views, params string[] allowed) =>
        from view in views
        from Match match in Raw().Matches(view.Text)
        where !allowed.Any(a => match.Groups[1].Value.StartsWith(a, StringComparison.Ordinal))
        select $"{view}: {match.Value}";

    /// <summary>Inline code or style that the content security policy would refuse.</summary>
    public static IEnumerable<string> Inline(IEnumerable<SourceFile> views) =>
        from view in views
        from Match match in InlineCode().Matches(view.Text)
        select $"{view}: {match.Value}";

    private static string? FeatureOf(SourceFile file) =>
        file.Path.Split('/') is ["src", "ForumLks.Web", "Features", var feature, _, ..] && feature != "Shared" ? feature : null;

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"\b((?:ForumLks|Microsoft|System)(?:\.[A-Z]\w*)+)")]
    private static partial Regex NamedSpace();

    [GeneratedRegex(@"^\s*//.*$|@\*.*?\*@", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bcatch\s*(?:\(\s*(?:System\.)?Exception(?:\s+\w+)?\s*\))?\s*\{")]
    private static partial Regex AnyCatch();

    [GeneratedRegex(@"Html\.Raw\(([^)]*)")]
    private static partial Regex Raw();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)(?![^>]*type=""application/ld\+json"")|<style\b|\son[a-z]+=""|\sstyle=""")]
    private static partial Regex InlineCode();
}
