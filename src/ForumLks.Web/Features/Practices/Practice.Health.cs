namespace ForumLks.Web.Features.Practices;

/// <summary>Whether what is written still holds.</summary>
public enum PracticeFreshness
{
    Current,

    /// <summary>The owner was asked after a year and has not answered.</summary>
    Unchecked,

    /// <summary>The owner says that it is no longer done so.</summary>
    Obsolete,
}

/// <summary>What others and time say of a practice: reviewed by peers, taken over n times, last checked.</summary>
public sealed partial class Practice
{
    public const int LongestNote = 400;

    public DateTime? ReviewedUtc { get; private set; }

    /// <summary>How many institutions have begun to apply it.</summary>
    public int AdoptionCount { get; private set; }

    public DateOnly? CheckedOn { get; private set; }
    public PracticeFreshness Freshness { get; private set; }

    /// <summary>What the owner says to readers of an obsolete practice.</summary>
    public string? ObsoleteNote { get; private set; }

    public void MarkReviewed(DateTime now) => ReviewedUtc = now;

    public void Confirm(DateOnly today) => (CheckedOn, Freshness, ObsoleteNote) = (today, PracticeFreshness.Current, null);

    public void MarkObsolete(DateOnly today, string note) => (CheckedOn, Freshness, ObsoleteNote) = (today, PracticeFreshness.Obsolete, note.Trim());

    public void MarkUnchecked()
    {
        if (Freshness == PracticeFreshness.Current)
        {
            Freshness = PracticeFreshness.Unchecked;
        }
    }

    /// <summary>Whoever writes it anew has looked at it; what was called obsolete stays so until somebody says otherwise.</summary>
    private void Renew()
    {
        if (Freshness == PracticeFreshness.Unchecked)
        {
            Freshness = PracticeFreshness.Current;
        }
    }
}
