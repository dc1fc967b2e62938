using ForumLks.Text;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Following;

/// <summary>How a member wants to hear. Whoever never said anything has the same as a new one: a digest on Monday morning, and at once what is addressed to them.</summary>
[Unaudited("one's own choice, which changes nothing for anybody else")]
[Ungated("choices and a hash, without words")]
public sealed class Preference
{
    /// <summary>What everybody has who never said otherwise.</summary>
    public static readonly Preference Usual = new();

    public Guid MemberId { get; private set; }

    /// <summary>For all that one follows and says nothing else of.</summary>
    public Timing General { get; private set; } = Timing.Ringkasan;

    /// <summary>For what is addressed to oneself: a mention, an answer to one's question.</summary>
    public Timing Direct { get; private set; } = Timing.Segera;

    public DayOfWeek DigestDay { get; private set; } = DayOfWeek.Monday;
    public IndonesianZone Zone { get; private set; } = IndonesianZone.Wib;

    /// <summary>Hours of the member's own clock between which no letter goes out; equal hours are none.</summary>
    public int QuietFrom { get; private set; } = 21;
    public int QuietUntil { get; private set; } = 6;

    /// <summary>SHA-256 of the secret in the address of the private feed; null while there is none.</summary>
    public string? FeedHash { get; private set; }

    public bool HearsByDigest => General != Timing.Tidak || Direct == Timing.Ringkasan;

    /// <summary>By these two; what is followed may have a choice of its own.</summary>
    public bool HearsAtOnce => General == Timing.Segera || Direct == Timing.Segera;

    public static Preference Of(Guid memberId) => new() { MemberId = memberId };

    public void Choose(Timing general, Timing direct, DayOfWeek day, IndonesianZone zone, int quietFrom, int quietUntil) =>
        (General, Direct, DigestDay, Zone, QuietFrom, QuietUntil) = (general, direct, day, zone, quietFrom, quietUntil);

    public void OpenFeed(string hash) => FeedHash = hash;

    public void CloseFeed() => FeedHash = null;

    /// <summary>The moment itself, or the end of the quiet hours it falls into.</summary>
    public DateTime AfterQuiet(DateTime utc)
    {
        var there = new DateTimeOffset(utc, TimeSpan.Zero).In(Zone);
        if (QuietFrom == QuietUntil || !IsQuiet(there.Hour))
        {
            return utc;
        }

        var day = there.Hour >= QuietUntil ? DateOnly.FromDateTime(there.DateTime).AddDays(1) : DateOnly.FromDateTime(there.DateTime);
        return Zone.ToUtc(day, new TimeOnly(QuietUntil, 0)).UtcDateTime;
    }

    private bool IsQuiet(int hour) => QuietFrom < QuietUntil ? hour >= QuietFrom && hour < QuietUntil : hour >= QuietFrom || hour < QuietUntil;
}

public sealed class PreferenceMapping : IEntityTypeConfiguration<Preference>
{
    public void Configure(EntityTypeBuilder<Preference> builder)
    {
        builder.ToTable("NewsPreferences");
        builder.HasKey(p => p.MemberId);
        builder.Property(p => p.FeedHash).HasMaxLength(64);
        builder.HasIndex(p => p.FeedHash).IsUnique();
    }
}
