using System.Text.RegularExpressions;
using ForumLks.Text;
using ForumLks.Web.Features.Meetings;

namespace ForumLks.Web.Features.Minutes;

/// <summary>
/// What the minute-taker marks as a result by how the line begins: "Keputusan: … (oleh: …; tenggat: …)". All other lines are the course of the meeting.
/// </summary>
public static partial class MinutesItems
{
    public static IReadOnlyList<MeetingItem> In(string text, string? commission) =>
        [.. Lines(text).Select(l => Marked().Match(l)).Where(m => m.Success).Select(m => Item(m, commission))];

    /// <summary>The text without those lines.</summary>
    public static string Course(string text) => string.Join('\n', Lines(text).Where(l => !Marked().IsMatch(l))).Trim();

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static MeetingItem Item(Match line, string? commission)
    {
        var item = new MeetingItem
        {
            Kind = Enum.Parse<MeetingItemKind>(line.Groups["kind"].Value, ignoreCase: true),
            Text = Shortened(line.Groups["text"].Value.Trim(), 1000),
            Commission = commission,
        };
        foreach (var part in line.Groups["more"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Take(item, part);
        }

        return item;
    }

    private static void Take(MeetingItem item, string part)
    {
        var at = part.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = at < 0 ? ("", "") : (part[..at].Trim().ToLowerInvariant(), part[(at + 1)..].Trim());
        switch (name)
        {
            case "oleh":
                item.Owner = Shortened(value, 160);
                break;
            case "kepada":
                item.Addressee = Shortened(value, 160);
                break;
            case "tanda selesai":
                item.Indicator = Shortened(value, 240);
                break;
            case "tenggat" when IndonesianDate.TryParse(value, out var day, out _):
                item.Deadline = day;
                break;
            default:
                // What cannot be read stays in the sentence: nothing is lost.
                item.Text = Shortened($"{item.Text} ({part})", 1000);
                break;
        }
    }

    private static string Shortened(string text, int limit) => text.Length > limit ? text[..(limit - 1)] + "…" : text;

    [GeneratedRegex(@"^\s*[-*]?\s*(?<kind>keputusan|rekomendasi|komitmen|aspirasi)(?:\s+\d{1,3})?\s*[:.]\s*(?<text>.+?)\s*(?:\((?<more>[^()]*:[^()]*)\))?\s*\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Marked();
}
