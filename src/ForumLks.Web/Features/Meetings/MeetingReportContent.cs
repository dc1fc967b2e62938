using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Meetings;

/// <summary>What a meeting's report says: where and when, who, what was decided and what was counted.</summary>
public sealed partial record MeetingReportContent : IContent, IHasBody, IHasSources, IHasAttachments, IValidatableObject
{
    [Display(Name = "Judul"), Required, StringLength(160)]
    public string Title { get; set; } = "";

    [Display(Name = "Jenis pertemuan")]
    public List<MeetingKind> Kinds { get; set; } = [];

    [Display(Name = "Ringkasan"), Required, StringLength(300)]
    public string Summary { get; set; } = "";

    [Display(Name = "Wilayah penyelenggara"), Required, StringLength(5)]
    public string Area { get; set; } = "";

    [Display(Name = "Tempat"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "Tanggal mulai"), Required]
    public DateOnly StartsOn { get; set; }

    [Display(Name = "Tanggal selesai")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Tanggal selesai tidak diketahui")]
    public bool EndUnknown { get; set; }

    [Display(Name = "Lama menurut sumber (hari)"), Range(1, 30)]
    public int? DeclaredDays { get; set; }

    [Display(Name = "Penyelenggara")]
    public List<string> Organisers { get; set; } = [];

    [Display(Name = "Dibuka oleh (nama dan jabatan)"), StringLength(160)]
    public string? OpenedBy { get; set; }

    [Display(Name = "Mewakili"), StringLength(160)]
    public string? OpenedOnBehalfOf { get; set; }

    [Display(Name = "Alasan yang diwakili tidak hadir"), StringLength(200)]
    public string? AbsenceReason { get; set; }

    [Display(Name = "Pembicara")]
    public List<Speaker> Speakers { get; set; } = [];

    [Display(Name = "Dasar hukum")]
    public List<LegalBasis> LegalBases { get; set; } = [];

    [Display(Name = "Jumlah hadir"), Range(0, 100_000)]
    public int? AttendanceTotal { get; set; }

    [Display(Name = "Ketepatan jumlah"), EnumDataType(typeof(Operator))]
    public Operator AttendanceOperator { get; set; }

    [Display(Name = "Hadir menurut unsur")]
    public List<AttendanceElement> Attendance { get; set; } = [];

    [Display(Name = "Wilayah yang diwakili")]
    public List<AreaMention> Areas { get; set; } = [];

    [Display(Name = "Komisi")]
    public List<Commission> Commissions { get; set; } = [];

    [Display(Name = "Butir hasil")]
    public List<MeetingItem> Items { get; set; } = [];

    [Display(Name = "Angka yang disebut")]
    public List<QuotedFigure> Figures { get; set; } = [];

    [Display(Name = "Pengukuhan")]
    public List<Inauguration> Inaugurations { get; set; } = [];

    [Display(Name = "Catatan jalannya pertemuan"), StringLength(60_000)]
    public string? Body { get; set; }

    [Display(Name = "Sumber")]
    public List<SourceNote> Sources { get; set; } = [];

    [Display(Name = "Lampiran"), Media]
    public List<string> Attachments { get; set; } = [];

    string IContent.SummaryLine => Summary;
    string? IContent.TopicName => null;

    public bool HasDatedDecision => Items.Any(i => i is { Kind: MeetingItemKind.Keputusan, Deadline: not null });

    public string SearchText() => string.Join('\n', Lines().Skip(1).Select(l => l.Text).Append(PlainText.FromMarkdown(Body ?? "")));
}
