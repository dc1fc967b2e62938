using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Meetings;

/// <summary>One numbered item of a report as a row of its own: what lists of open decisions ask for.</summary>
public sealed class Decision
{
    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public int Number { get; private set; }
    public MeetingItemKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public string? Owner { get; private set; }
    public string? OwnerOffice { get; private set; }
    public DateOnly? Deadline { get; private set; }

    /// <summary>Who is asked, where it is an aspirasi.</summary>
    public string? Addressee { get; private set; }

    /// <summary>Body and office as one line.</summary>
    public string OwnerLine => MeetingWords.OwnerLine(Owner, OwnerOffice);

    internal void Take(MeetingItem item) =>
        (Number, Kind, Text, Owner, OwnerOffice, Deadline, Addressee) = (item.Number, item.Kind, item.Text, item.Owner, item.OwnerOffice, item.Deadline, item.Addressee);

    public bool IsLate(DateOnly today) => Deadline < today;
}

public sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.Property(d => d.Text).HasMaxLength(1000);
        builder.Property(d => d.Owner).HasMaxLength(160);
        builder.Property(d => d.OwnerOffice).HasMaxLength(160);
        builder.Property(d => d.Addressee).HasMaxLength(160);
        builder.Ignore(d => d.OwnerLine);
        builder.HasIndex(d => new { d.MeetingReportId, d.Number }).IsUnique();
        builder.HasIndex(d => new { d.Kind, d.Deadline });
    }
}
