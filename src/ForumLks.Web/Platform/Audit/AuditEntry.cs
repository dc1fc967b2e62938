using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Audit;

/// <summary>Who wrote what, and when; without the text itself.</summary>
public sealed class AuditEntry
{
    public long Id { get; private set; }
    public DateTime AtUtc { get; init; }
    public Guid? ById { get; init; }
    public required string Act { get; init; }
    public required string Subject { get; init; }
    public string? SubjectId { get; init; }
    public string? Members { get; init; }
}

public sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.Property(a => a.Act).HasMaxLength(40);
        builder.Property(a => a.Subject).HasMaxLength(60);
        builder.Property(a => a.SubjectId).HasMaxLength(60);
        builder.HasIndex(a => new { a.Subject, a.SubjectId });
    }
}

/// <summary>Whoever adds one was promised that it is not kept who they are; what is done with it later is audited as anything else.</summary>
public interface IAddedUnnamed;

/// <summary>Rows whose writing needs no audit row of its own; the reason stands beside the attribute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnauditedAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
