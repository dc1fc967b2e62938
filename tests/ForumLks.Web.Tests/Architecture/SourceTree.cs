using System.Reflection;
using System.Text.RegularExpressions;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>One file of ours, by its path from the root of the tree.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    public override string ToString() => Path;
}

/// <summary>The sources that these tests were built from.</summary>
public static partial class SourceTree
{
    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Root").Value!;

    public static IReadOnlyList<SourceFile> Under(string folder, params string[] endings) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(p => System.IO.Path.GetRelativePath(Root, p).Replace('\\', '/'))
            .Where(p => endings.Any(e => p.EndsWith(e, StringComparison.Ordinal)) && !Generated().IsMatch(p))
            .Order(StringComparer.Ordinal)
            .Select(p => new SourceFile(p, File.ReadAllText(System.IO.Path.Combine(Root, p))))];

    [GeneratedRegex("(^|/)(bin|obj|Migrations|CompiledModel)/")]
    private static partial Regex Generated();
}
