using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Agendas;

/// <summary>What comes before a meeting: its hours, its items, its letter. One row beside the report, which is the meeting itself.</summary>
public sealed class Agenda : IShowsOnPages, IPublishesText
{
    /// <summary>On the calendar's kept pages.</summary>
    public const string PageTag = "agenda";

    public long MeetingReportId { get; private set; }
    public AgendaContent Content { get; private set; } = new();
    public string? CancelledBecause { get; private set; }
    public DateTime ChangedUtc { get; private set; }

    /// <summary>Counts saves: old forms are noticed by it, and calendars take the higher number.</summary>
    public int Revision { get; private set; }

    public bool IsCancelled => CancelledBecause is not null;

    public static Agenda Of(long meetingReportId) => new() { MeetingReportId = meetingReportId };

    public void Write(AgendaContent content, DateTime now)
    {
        content.Tidy();
        (Content, ChangedUtc, Revision) = (content, now, Revision + 1);
    }

    public void Cancel(string? because, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            throw new BrokenRule("Tulis alasan pembatalannya; undangan membacanya.");
        }

        (CancelledBecause, ChangedUtc, Revision) = (because.Trim(), now, Revision + 1);
    }

    public void Resume(DateTime now) => (CancelledBecause, ChangedUtc, Revision) = (null, now, Revision + 1);

    PublishedText IPublishesText.Published
    {
        get
        {
            var agenda = ContentTexts.Of(Content, Visibility.Public);
            return agenda with { Texts = [.. agenda.Texts, new("Alasan pembatalan", CancelledBecause)] };
        }
    }

    IEnumerable<string> IShowsOnPages.PageTags => [PageCacheTags.Item(MeetingReportId), PageTag];
}

public sealed class AgendaMapping : IEntityTypeConfiguration<Agenda>
{
    public void Configure(EntityTypeBuilder<Agenda> builder)
    {
        builder.ToTable("Agendas");
        builder.HasKey(a => a.MeetingReportId);
        builder.Property(a => a.MeetingReportId).ValueGeneratedNever();
        builder.Property(a => a.Content).IsJson();
        builder.Property(a => a.CancelledBecause).HasMaxLength(300);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasOne<MeetingReport>().WithOne().HasForeignKey<Agenda>(a => a.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}
