using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Features.Directory;

/// <summary>An institution or coordinating body, as the directory shows it: who it is and where. How it stands is in the other part of this record.</summary>
public sealed partial record InstitutionContent : IContent, IHasBody, IHasSources, IValidatableObject
{
    [Display(Name = "Nama lembaga"), Required, StringLength(140)]
    public string Title { get; set; } = "";

    [Display(Name = "Nama lain")]
    public List<string> Aliases { get; set; } = [];

    [Display(Name = "Jenis lembaga"), EnumDataType(typeof(InstitutionKind))]
    public InstitutionKind Kind { get; set; }

    [Display(Name = "Jenis layanan")]
    public List<ServiceKind> ServiceKinds { get; set; } = [];

    [Display(Name = "Wilayah"), Required, StringLength(5)]
    public string Area { get; set; } = "";

    [Display(Name = "Kecamatan"), StringLength(80)]
    public string? District { get; set; }

    [Display(Name = "Desa atau kelurahan"), StringLength(80)]
    public string? Village { get; set; }

    /// <summary>Whether people who receive services live there. Where they do, or where nobody said, the address ends at the village.</summary>
    [Display(Name = "Adakah anak atau penerima layanan yang tinggal di sini?"), EnumDataType(typeof(Residence))]
    public Residence? Residence { get; set; }

    [Display(Name = "Jalan dan nomor"), StringLength(160), NotPersonal("the address of an office; refused where clients live")]
    public string? Street { get; set; }

    [Display(Name = "Keterangan singkat"), StringLength(400)]
    public string? Summary { get; set; }

    [Display(Name = "Layanan yang diberikan")]
    public List<string> Services { get; set; } = [];

    [Display(Name = "Aturan berkunjung"), StringLength(600)]
    public string? VisitingRules { get; set; }

    [Display(Name = "Kontak umum")]
    public List<InstitutionContact> Contacts { get; set; } = [];

    [Display(Name = "Situs web"), StringLength(300), Url(ErrorMessage = "Awali alamat situs dengan https://.")]
    public string? Website { get; set; }

    [Display(Name = "Foto"), StringLength(200), Media]
    public string? Photo { get; set; }

    [Display(Name = "Apa yang terlihat pada foto"), StringLength(200)]
    public string? PhotoAlt { get; set; }

    [Display(Name = "Penjelasan"), StringLength(10_000)]
    public string? Body { get; set; }

    [Display(Name = "Sumber")]
    public List<SourceNote> Sources { get; set; } = [];

    string IContent.SummaryLine => Summary ?? "";
    string? IContent.TopicName => ServiceKinds is [var only and not ServiceKind.Lainnya] ? only.ToString() : null;
}

/// <summary>How the public reaches an institution: an office, never a person.</summary>
public sealed record InstitutionContact
{
    [Display(Name = "Bagian atau peran"), StringLength(80)]
    public string Role { get; set; } = "";

    [Display(Name = "Telepon kantor"), StringLength(40), NotPersonal("the telephone of an office, given to be called")]
    public string? Phone { get; set; }

    [Display(Name = "Surel kantor"), StringLength(120), EmailAddress(ErrorMessage = "Alamat surel ini belum lengkap."), NotPersonal("the mailbox of an office, given to be written to")]
    public string? Email { get; set; }

    [Display(Name = "Keterangan"), StringLength(120)]
    public string? Note { get; set; }

    public override string ToString() => string.Join(", ", new[] { Role, Phone, Email, Note }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
