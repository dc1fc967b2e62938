using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Minutes;

/// <summary>The notes of one part of a meeting: the plenary or a commission. Each has its own revision, so that several write at once.</summary>
public sealed class MinutesSection
{
    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public string Key { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Chair { get; private set; }
    public string? Secretary { get; private set; }

    /// <summary>The open form that saved last: it may go on saving by itself, any other has to have seen the newest.</summary>
    public string WriterForm { get; private set; } = "";
    public DateTime ChangedUtc { get; private set; }
    public int Revision { get; private set; }

    public static MinutesSection Of(long meetingReportId, string key) => new() { MeetingReportId = meetingReportId, Key = key };

    /// <exception cref="EditConflict">Somebody else wrote since this form was opened.</exception>
    public void Write(SectionInput given, DateTime now)
    {
        if (given.SeenRevision != Revision && given.FormId != WriterForm)
        {
            throw new EditConflict();
        }

        var (text, chair, secretary) = ((given.Text ?? "").ReplaceLineEndings("\n"), Trimmed(given.Chair), Trimmed(given.Secretary));
        if ((text, chair, secretary) == (Text, Chair, Secretary) && Revision > 0)
        {
            return;
        }

        (Text, Chair, Secretary) = (text, chair, secretary);
        (WriterForm, ChangedUtc, Revision) = (given.FormId ?? "", now, Revision + 1);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record SectionInput
{
    public const int LongestText = 40_000;

    [Display(Name = "Catatan"), StringLength(LongestText)]
    public string? Text { get; set; }

    [Display(Name = "Ketua"), StringLength(120)]
    public string? Chair { get; set; }

    [Display(Name = "Sekretaris"), StringLength(120)]
    public string? Secretary { get; set; }

    public int SeenRevision { get; set; }

    [StringLength(32)]
    public string? FormId { get; set; }
}

/// <summary>A part of the meeting that is minuted: the plenary, and each commission that the meeting has.</summary>
public sealed record MinutesPart(string Key, string Title, Commission? Commission)
{
    private const string PlenaryKey = "pleno";

    public bool IsPlenary => Commission is null;

    public static IReadOnlyList<MinutesPart> Of(MeetingReportContent content) =>
    [
        new(PlenaryKey, "Sidang pleno", null),
        .. content.Commissions.Where(c => Slug.From(c.Code).Length > 0)
            .Select(c => new MinutesPart($"komisi-{Slug.From(c.Code)}", string.IsNullOrWhiteSpace(c.Topic) ? $"Komisi {c.Code}" : $"Komisi {c.Code}: {c.Topic}", c))
            .DistinctBy(p => p.Key),
    ];
}

public sealed class MinutesSectionMapping : IEntityTypeConfiguration<MinutesSection>
{
    public void Configure(EntityTypeBuilder<MinutesSection> builder)
    {
        builder.ToTable("MinutesSections");
        builder.Property(s => s.Key).HasMaxLength(40);
        builder.Property(s => s.Chair).HasMaxLength(120);
        builder.Property(s => s.Secretary).HasMaxLength(120);
        builder.Property(s => s.WriterForm).HasMaxLength(32);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.HasIndex(s => new { s.MeetingReportId, s.Key }).IsUnique();
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(s => s.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}
