using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Following;

/// <summary>When somebody wants to hear.</summary>
public enum Timing
{
    Segera,
    Ringkasan,
    Tidak,
}

/// <summary>
/// That a member follows something, or has stopped to. The row of one who stopped stays: their own space and their own writing are followed
/// without a row, and must not come back by themselves.
/// </summary>
[Unaudited("one's own choice, which changes nothing for anybody else")]
[Ungated("codes and ids, without words")]
public sealed class Follow : IConcernsPerson
{
    public const int KeyLimit = 60;

    /// <summary>More than anybody reads; it keeps what is remembered of a person small.</summary>
    public const int Most = 500;

    public long Id { get; private set; }
    public Guid MemberId { get; private set; }
    public FollowKind Kind { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>Null is as the member wants it in general.</summary>
    public Timing? Timing { get; private set; }

    /// <summary>It began by itself, because they wrote it.</summary>
    public bool IsOwn { get; private set; }

    public DateTime SinceUtc { get; private set; }

    Guid IConcernsPerson.PersonId => MemberId;

    public bool IsOn => Timing != Following.Timing.Tidak;

    public static Follow Of(Guid memberId, FollowKind kind, string key, DateTime now) => new() { MemberId = memberId, Kind = kind, Key = key, SinceUtc = now };

    public static Follow OfOwn(Guid memberId, string itemId, DateTime now) => new() { MemberId = memberId, Kind = FollowKind.Item, Key = itemId, IsOwn = true, SinceUtc = now };

    public void Choose(Timing? timing) => Timing = timing;

    public void Stop() => Timing = Following.Timing.Tidak;

    /// <summary>Begins again, as the member wants it in general.</summary>
    public void Resume(DateTime now)
    {
        if (!IsOn)
        {
            (Timing, SinceUtc) = (null, now);
        }
    }
}

public sealed class FollowMapping : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.ToTable("Follows");
        builder.Property(f => f.Key).HasMaxLength(Follow.KeyLimit);
        builder.HasIndex(f => new { f.MemberId, f.Kind, f.Key }).IsUnique();
        builder.HasIndex(f => new { f.Kind, f.Key });
    }
}
