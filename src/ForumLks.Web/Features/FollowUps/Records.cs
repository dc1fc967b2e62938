using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>That one reminder was written: the row and the letter are of one transaction, so it is written once, on however many servers.</summary>
[Unaudited("the letter stands in the outbox")]
public sealed class ReminderSent
{
    public long Id { get; private set; }
    public long FollowUpId { get; private set; }
    public string Occasion { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    public static ReminderSent Of(long followUpId, Occasion occasion, DateTime now) => new() { FollowUpId = followUpId, Occasion = occasion.Name, AtUtc = now };
}

/// <summary>Where things stood before anybody reported here, as somebody published it: "24 dari 35 per 10-12-2024".</summary>
public sealed class Baseline : IShowsOnPages
{
    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public int Number { get; private set; }
    public int Done { get; private set; }
    public int Of { get; private set; }
    public DateOnly AsOf { get; private set; }
    public string Source { get; private set; } = "";

    IEnumerable<string> IShowsOnPages.PageTags => PageCacheTags.ShownWith(MeetingReportId, nameof(MeetingReport));

    public static Baseline Said(long reportId, int number, int done, int of, DateOnly asOf, string source) =>
        new() { MeetingReportId = reportId, Number = number, Done = done, Of = of, AsOf = asOf, Source = source };
}

/// <summary>What the addressee of an aspirasi answered.</summary>
public sealed class AspirationAnswer : IShowsOnPages, IPublishesText
{
    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public string ByOffice { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string? Url { get; private set; }
    public Guid EnteredById { get; private set; }

    IEnumerable<string> IShowsOnPages.PageTags => PageCacheTags.ShownWith(MeetingReportId, nameof(MeetingReport));

    PublishedText IPublishesText.Published => PublishedText.Public(new("Jawaban", Text), new("Dijawab oleh", ByOffice), new("Tautan", Url));

    public static AspirationAnswer Of(long reportId, int number, string text, string office, DateOnly on, string? url, Guid byId) =>
        new() { MeetingReportId = reportId, Number = number, Text = text.Trim(), ByOffice = office.Trim(), On = on, Url = url, EnteredById = byId };
}

public sealed class RecordsMapping : IEntityTypeConfiguration<ReminderSent>, IEntityTypeConfiguration<Baseline>, IEntityTypeConfiguration<AspirationAnswer>
{
    public void Configure(EntityTypeBuilder<ReminderSent> builder)
    {
        builder.ToTable("FollowUpReminders");
        builder.Property(r => r.Occasion).HasMaxLength(8);
        builder.HasIndex(r => new { r.FollowUpId, r.Occasion }).IsUnique();
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(r => r.FollowUpId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Baseline> builder)
    {
        builder.ToTable("FollowUpBaselines");
        builder.Property(b => b.Source).HasMaxLength(240);
        builder.HasIndex(b => new { b.MeetingReportId, b.Number, b.AsOf }).IsUnique();
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(b => b.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AspirationAnswer> builder)
    {
        builder.ToTable("AspirationAnswers");
        builder.Property(a => a.Text).HasMaxLength(2000);
        builder.Property(a => a.ByOffice).HasMaxLength(160);
        builder.Property(a => a.Url).HasMaxLength(500);
        builder.HasIndex(a => new { a.MeetingReportId, a.Number });
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(a => a.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}
