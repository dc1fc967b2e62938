namespace ForumLks.Web.Features.FollowUps;

/// <summary>When a reminder falls due, counted from the deadline.</summary>
/// <param name="Name">As it is kept: "T-30".</param>
/// <param name="Escalates">Whether the admins of the space are told as well.</param>
public sealed record Occasion(string Name, int Days, bool Escalates)
{
    /// <summary>The latest first: of several that have passed, only the latest is still worth a letter.</summary>
    public static readonly IReadOnlyList<Occasion> All = [new("T+7", 7, true), new("T-1", -1, false), new("T-7", -7, false), new("T-30", -30, false)];

    /// <summary>An occasion that nobody was told of in time is let go.</summary>
    private const int Grace = 14;

    /// <summary>The occasion that a deadline has reached by today, if it came after the follow-up was opened.</summary>
    public static Occasion? Of(DateOnly deadline, DateOnly today, DateOnly openedOn) =>
        All.FirstOrDefault(o => deadline.AddDays(o.Days) <= today) is { } reached && deadline.AddDays(reached.Days) >= openedOn && deadline.AddDays(reached.Days + Grace) >= today ? reached : null;

    /// <summary>What the page of the reader says; null while the deadline is far.</summary>
    public static string? Word(DateOnly? deadline, DateOnly today) => (deadline?.DayNumber - today.DayNumber) switch
    {
        null or > 30 => null,
        < 0 and var ago => $"lewat {-ago} hari",
        0 => "tenggat hari ini",
        1 => "tenggat besok",
        var left => $"tenggat {left} hari lagi",
    };
}
