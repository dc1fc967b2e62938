using System.Text.RegularExpressions;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Files;

/// <summary>The files that an item names, in a field of their own or inside its text.</summary>
public static partial class NamedFiles
{
    /// <summary>The record as JSON names every file it shows.</summary>
    public static IEnumerable<string> In(ContentItem item)
    {
        var json = JsonColumn.Write(((IHasContent)item).Content);
        return Paths().Matches(json).Select(m => m.Groups[1].Value.Length > 0 ? m.Groups[1].Value : m.Groups[2].Value).Distinct(StringComparer.Ordinal);
    }

    /// <summary>In a text of its own: its links and pictures.</summary>
    public static IEnumerable<string> InText(string text) => Paths().Matches(text).Select(m => m.Groups[1].Value).Where(path => path.Length > 0).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("/media/([A-Za-z0-9._/-]+)|\"([A-Za-z0-9._-]+/[A-Za-z0-9._/-]+)\"")]
    private static partial Regex Paths();
}
