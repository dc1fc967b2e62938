using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Following;

/// <summary>One part of the weekly page of a space, written from data by the feature that has it: what was decided, what is overdue.</summary>
public interface IWeekPart
{
    /// <summary>Parts stand in this order: 10 new, 20 decided, 30 overdue, 40 unanswered.</summary>
    int Order { get; }

    /// <summary>Tags of the page cache by which the page learns that this part changed.</summary>
    IReadOnlyCollection<string> CacheTags { get; }

    /// <summary>Only what this reader may see now; null where there is nothing to say.</summary>
    Task<WeekPart?> Of(ForumDb db, long spaceId, SpaceWeek week, Reader reader, CancellationToken cancel);
}

/// <param name="FromUtc">Its Monday, midnight WIB.</param>
/// <param name="UntilUtc">The Monday after it.</param>
/// <param name="IsRunning">The week has not ended yet.</param>
public sealed record SpaceWeek(DateTime FromUtc, DateTime UntilUtc, bool IsRunning);

/// <param name="More">Where there is more of it than the lines shown.</param>
public sealed record WeekPart(string Heading, IReadOnlyList<WeekLine> Lines, WeekMore? More = null);

/// <param name="Note">A short word about it: a deadline, a place.</param>
public sealed record WeekLine(string Url, string Text, string? Note = null);

public sealed record WeekMore(string Url, string Text);
