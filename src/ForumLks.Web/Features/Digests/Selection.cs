using System.Globalization;
using ForumLks.Text;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Platform.Following;

namespace ForumLks.Web.Features.Digests;

/// <summary>
/// Which lines a member gets: one for each item, its newest state only; what falls due first, then what is addressed to them, then what they follow
/// by itself, then what is new around it. Nobody is told of their own acts or those of whom they block, nor in a letter of what another letter told already.
/// </summary>
public static class Selection
{
    public const int MostLines = 12;

    /// <param name="visible">Items that the reader's audience may see now.</param>
    /// <param name="isLetter">Leaves out what a letter told at once.</param>
    public static Digest Choose(WeekNews news, IReadOnlySet<string> visible, Interests interests, Span span, DateOnly today, bool isLetter, int most = MostLines)
    {
        var found = new Dictionary<string, DigestLine>(StringComparer.Ordinal);
        var tellable = new Tellable(interests, span, isLetter);
        foreach (var (kind, key, _) in interests.Follows)
        {
            foreach (var item in news.Through(kind, key).Where(i => visible.Contains(i.ItemId) || (i.OwnerId == interests.Reader.Id && !i.IsForGroup)))
            {
                var number = kind == FollowKind.Decision ? DecisionKey.Read(key)?.Number : null;
                var due = NextDue(item, number, today);
                Keep(found, item.ItemId, due?.Number ?? number, due is null ? null : Due(item, due, today));
                Keep(found, item.ItemId, number, Newest(item, kind, number, tellable));
            }
        }

        if (interests.Preference.Direct != Timing.Tidak)
        {
            AddAddressed(found, visible, interests, tellable);
            foreach (var apart in interests.Apart.Where(a => a.AtUtc > span.FromUtc && a.AtUtc <= span.UntilUtc))
            {
                found[apart.Url] = new DigestLine(DigestPart.ForYou, null, apart.Url, apart.Title, apart.Text, apart.AtUtc, null);
            }
        }

        var lines = found.Values.OrderBy(l => l.Part).ThenBy(l => l.Due ?? DateOnly.MaxValue).ThenByDescending(l => l.AtUtc).ThenByDescending(l => l.EventId)
            // Followed by itself and through its report, a decision would be told twice.
            .DistinctBy(l => l.EventId?.ToString(CultureInfo.InvariantCulture) ?? l.Url).ToList();
        return lines.Count == 0 ? Digest.Empty : new Digest([.. lines.Take(most)], Math.Max(0, lines.Count - most));
    }

    /// <summary>Whether there is anything that was not there before; deadlines alone write no letter every week anew, unless one comes near.</summary>
    public static bool IsWorthALetter(Digest digest, DateOnly today) =>
        digest.Lines.Any(l => l.Part != DigestPart.Due || l.Due is { } due && due.DayNumber - today.DayNumber is >= 0 and < 7);

    private static void AddAddressed(Dictionary<string, DigestLine> found, IReadOnlySet<string> visible, Interests interests, Tellable tellable)
    {
        foreach (var one in interests.Addressed.Where(a => (a.IsApart || visible.Contains(a.ItemId)) && tellable.Allows(a.Event)))
        {
            Keep(found, one.ItemId, null, new DigestLine(DigestPart.ForYou, one.ItemId, UrlOf(one.Event, one.ItemUrl), one.Title, one.Event.Line, one.Event.AtUtc, one.Event.Id));
        }
    }

    /// <summary>One line an item, the more important one; a decision that is followed by itself has its own.</summary>
    private static void Keep(Dictionary<string, DigestLine> found, string itemId, int? number, DigestLine? line)
    {
        var key = number is { } n ? DecisionKey.Of(itemId, n) : itemId;
        if (line is not null && (!found.TryGetValue(key, out var known) || line.Part < known.Part || (line.Part == known.Part && line.AtUtc > known.AtUtc)))
        {
            found[key] = line;
        }
    }

    /// <summary>The next one, or the last that has passed.</summary>
    private static Deadline? NextDue(NewsItem item, int? number, DateOnly today)
    {
        var mine = item.Deadlines.FindAll(d => number is null || d.Number == number);
        return mine.Find(d => d.Due >= today) ?? mine.LastOrDefault();
    }

    private static DigestLine Due(NewsItem item, Deadline due, DateOnly today) => new(
        DigestPart.Due, item.ItemId, due.Url, due.Line, (due.Due.DayNumber - today.DayNumber) switch
        {
            < 0 and var ago => $"lewat {-ago} hari ({IndonesianDate.Long(due.Due)})",
            0 => "tenggat hari ini",
            1 => "tenggat besok",
            var left => $"tenggat {left} hari lagi ({IndonesianDate.Long(due.Due)})",
        }, item.Events.Count > 0 ? item.Events[0].AtUtc : default, null, due.Due);

    private static DigestLine? Newest(NewsItem item, FollowKind kind, int? number, Tellable tellable)
    {
        var isItself = kind is FollowKind.Item or FollowKind.Decision;
        var newest = item.Events.Find(e => !e.OnlyTo && tellable.Allows(e) && (number is null || e.Number == number));
        if (newest is null)
        {
            return null;
        }

        // What came out this week is told as new, however often it was mended since.
        var cameOut = item.Events.Find(e => e.IsPublication && tellable.Allows(e));
        var shown = newest.Kind == Occurrence.Changed && cameOut is not null ? cameOut : newest;
        return Line(isItself ? DigestPart.Followed : DigestPart.Around, item, shown);
    }

    private static DigestLine Line(DigestPart part, NewsItem item, NewsEvent event_) => new(
        part, item.ItemId, UrlOf(event_, item.Url), item.Title, event_.Kind switch
        {
            Occurrence.Published => $"{item.Word} baru",
            Occurrence.Changed => $"{item.Word} diperbarui",
            _ => event_.Line,
        }, event_.AtUtc, event_.Id);

    private static string UrlOf(NewsEvent event_, string itemUrl) => event_.Url.Length > 0 ? event_.Url : itemUrl;

    private sealed record Tellable(Interests Interests, Span Span, bool IsLetter)
    {
        public bool Allows(NewsEvent event_) =>
            event_.ActorId != Interests.Reader.Id && !(event_.ActorId is { } actor && Interests.Blocked.Contains(actor)) && Span.Holds(event_.Id, event_.AtUtc) && !(IsLetter && Interests.ToldAtOnce.Contains(event_.Id));
    }
}
