using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Digests;

/// <summary>That a member wants to hear of an occurrence at once. It waits a little, so that several become one letter.</summary>
[Unaudited("the letter says it")]
public sealed class Notice
{
    public const int DaysKept = 60;

    public long Id { get; private set; }
    public Guid MemberId { get; private set; }
    public long OccurrenceId { get; private set; }
    public DateTime NotBeforeUtc { get; private set; }

    /// <summary>Told, or found not to be theirs to see any more.</summary>
    public DateTime? SentUtc { get; private set; }

    public static Notice Of(Guid memberId, long occurrenceId, DateTime notBefore) => new() { MemberId = memberId, OccurrenceId = occurrenceId, NotBeforeUtc = notBefore };
}

public sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasIndex(n => new { n.MemberId, n.OccurrenceId }).IsUnique();
        builder.HasIndex(n => new { n.SentUtc, n.NotBeforeUtc });
    }
}
