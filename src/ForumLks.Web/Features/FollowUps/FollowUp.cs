using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.FollowUps;

public enum FollowUpState
{
    BelumMulai,
    Berjalan,
    Terkendala,
    MenungguVerifikasi,
    Selesai,
    Dibatalkan,
}

/// <summary>What becomes of one decision or commitment, in one kabupaten/kota where it is for many. Its words and deadline stand in the report.</summary>
public sealed partial class FollowUp : IShowsOnPages, IPublishesText
{
    /// <summary>For a decision without places.</summary>
    public const string NoArea = "";

    private readonly List<FollowUpEvent> _events = [];

    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public int Number { get; private set; }
    public string Area { get; private set; } = NoArea;
    public FollowUpState State { get; private set; }
    public DateTime OpenedUtc { get; private set; }
    public DateTime ChangedUtc { get; private set; }

    /// <summary>The day of the proof, or of the verification where the proof has none.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Who said it is done, while that waits for a second person.</summary>
    public Guid? ReporterId { get; private set; }

    /// <summary>The member who answers for it.</summary>
    public Guid? AssigneeId { get; private set; }
    public string? ContactOffice { get; private set; }

    /// <summary>For reminders only; shown to nobody but the admins of the space.</summary>
    public string? ContactEmail { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<FollowUpEvent> Events => _events;

    public bool IsOpen => State is not (FollowUpState.Selesai or FollowUpState.Dibatalkan);

    PublishedText IPublishesText.Published => PublishedText.Public(new NamedText("Jabatan dan lembaga yang mengerjakan", ContactOffice));

    IEnumerable<string> IShowsOnPages.PageTags => PageCacheTags.ShownWith(MeetingReportId, nameof(MeetingReport));

    public static FollowUp Open(long reportId, int number, string area, DateTime now) =>
        new() { MeetingReportId = reportId, Number = number, Area = area, OpenedUtc = now, ChangedUtc = now };

    public bool IsLate(DateOnly? deadline, DateOnly today) => FollowUpWords.IsLate(State, deadline, today);
}

public sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>, IEntityTypeConfiguration<FollowUpEvent>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.Property(f => f.Area).HasMaxLength(5);
        builder.Property(f => f.ContactOffice).HasMaxLength(160);
        builder.Property(f => f.ContactEmail).HasMaxLength(200);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Ignore(f => f.IsOpen);
        builder.HasIndex(f => new { f.MeetingReportId, f.Number, f.Area }).IsUnique();
        builder.HasIndex(f => f.AssigneeId);
        builder.HasIndex(f => f.State);
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(f => f.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.Events).WithOne().HasForeignKey(e => e.FollowUpId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FollowUpEvent> builder)
    {
        builder.ToTable("FollowUpEvents");
        builder.Property(e => e.Note).HasMaxLength(FollowUpEvent.LongestNote);
        builder.Property(e => e.ByOffice).HasMaxLength(160);
        builder.Property(e => e.ProofNumber).HasMaxLength(80);
        builder.Property(e => e.ProofUrl).HasMaxLength(500);
        builder.Property(e => e.FilePath).HasMaxLength(200);
        builder.HasIndex(e => e.FollowUpId);
    }
}
