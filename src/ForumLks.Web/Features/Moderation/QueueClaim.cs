using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Moderation;

/// <summary>That a moderator is looking at something now, so that two do not do the same work. It keeps nobody from deciding and is over by itself.</summary>
[Unaudited("says who is looking at something for half an hour; what is decided is an act")]
public sealed class QueueClaim
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    public long Id { get; private set; }
    public string SubjectKind { get; private init; } = "";
    public string SubjectKey { get; private init; } = "";
    public Guid ById { get; private init; }
    public DateTime AtUtc { get; private init; }

    public static QueueClaim Of(string kind, string key, Guid byId, DateTime now) => new() { SubjectKind = kind, SubjectKey = key, ById = byId, AtUtc = now };
}

public sealed class QueueClaimMapping : IEntityTypeConfiguration<QueueClaim>
{
    public void Configure(EntityTypeBuilder<QueueClaim> builder)
    {
        builder.ToTable("QueueClaims");
        builder.Property(c => c.SubjectKind).HasMaxLength(24);
        builder.Property(c => c.SubjectKey).HasMaxLength(60);
        builder.HasIndex(c => new { c.SubjectKind, c.SubjectKey }).IsUnique();
    }
}
