using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>A numbered correction of a locked report; the text it corrects stays as it was ratified.</summary>
public sealed class Addendum : IShowsOnPages, IPublishesText
{
    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public int Number { get; private set; }
    public int? ItemNumber { get; private set; }
    public string Text { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public string ByOffice { get; private set; } = "";
    public Guid ById { get; private set; }
    public DateTime AtUtc { get; private set; }

    IEnumerable<string> IShowsOnPages.PageTags => PageCacheTags.ShownWith(MeetingReportId, nameof(MeetingReport));

    PublishedText IPublishesText.Published => PublishedText.Public(new("Koreksi", Text), new("Alasan", Reason), new("Jabatan", ByOffice));

    public static Addendum Of(long reportId, int number, int? itemNumber, string text, string reason, string office, Guid byId, DateTime now) => new()
    {
        MeetingReportId = reportId,
        Number = number,
        ItemNumber = itemNumber,
        Text = text.Trim(),
        Reason = reason.Trim(),
        ByOffice = office.Trim(),
        ById = byId,
        AtUtc = now,
    };
}

/// <summary>What a participant says of an item, or of the whole, while the report is under review.</summary>
public sealed class ReviewComment : IPublishesText
{
    public const int MostPerReport = 300;

    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public int? ItemNumber { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>As the link names its holder: an office, not a person.</summary>
    public string ByOffice { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>Read by whoever prepares the report; a name struck out here does not get into it.</summary>
    PublishedText IPublishesText.Published => new(Visibility.SpaceAdmins, new("Tanggapan", Text), new("Jawaban", Answer));

    public static ReviewComment Of(long reportId, int? itemNumber, string text, string office, DateTime now) =>
        new() { MeetingReportId = reportId, ItemNumber = itemNumber, Text = text.Trim(), ByOffice = office, AtUtc = now };

    public void Reply(string answer, DateTime now) => (Answer, AnsweredUtc) = (answer.Trim(), now);
}

public sealed class AddendumMapping : IEntityTypeConfiguration<Addendum>, IEntityTypeConfiguration<ReviewComment>
{
    public void Configure(EntityTypeBuilder<Addendum> builder)
    {
        builder.ToTable("ReportAddenda");
        builder.Property(a => a.Text).HasMaxLength(2000);
        builder.Property(a => a.Reason).HasMaxLength(500);
        builder.Property(a => a.ByOffice).HasMaxLength(160);
        builder.HasIndex(a => new { a.MeetingReportId, a.Number }).IsUnique();
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(a => a.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ReviewComments");
        builder.Property(c => c.Text).HasMaxLength(2000);
        builder.Property(c => c.ByOffice).HasMaxLength(160);
        builder.Property(c => c.Answer).HasMaxLength(1000);
        builder.HasIndex(c => c.MeetingReportId);
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(c => c.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}
