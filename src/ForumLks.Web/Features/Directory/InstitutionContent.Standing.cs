using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Features.Shared;

namespace ForumLks.Web.Features.Directory;

/// <summary>How an institution stands: working or closed, registered, ranked, accredited, how large, and when all this was checked.</summary>
public sealed partial record InstitutionContent
{
    [Display(Name = "Keadaan lembaga"), EnumDataType(typeof(InstitutionStanding))]
    public InstitutionStanding Standing { get; set; }

    [Display(Name = "Sejak tanggal")]
    public DateOnly? StandingSince { get; set; }

    [Display(Name = "Keterangan keadaan"), StringLength(200)]
    public string? StandingNote { get; set; }

    [Display(Name = "Nomor tanda daftar"), StringLength(80)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Diterbitkan oleh"), StringLength(140)]
    public string? RegisteredBy { get; set; }

    [Display(Name = "Tanggal tanda daftar")]
    public DateOnly? RegisteredOn { get; set; }

    [Display(Name = "Tanda daftar berlaku sampai")]
    public DateOnly? RegistrationUntil { get; set; }

    [Display(Name = "Peringkat"), EnumDataType(typeof(InstitutionRank))]
    public InstitutionRank? Rank { get; set; }

    /// <summary>Which rule, in which version: a rank of 2019 is not a rank of 2024.</summary>
    [Display(Name = "Aturan pemeringkatan dan versinya"), StringLength(120)]
    public string? RankScheme { get; set; }

    [Display(Name = "Tanggal pemeringkatan")]
    public DateOnly? RankedOn { get; set; }

    [Display(Name = "Bukti peringkat"), StringLength(160)]
    public string? RankProof { get; set; }

    [Display(Name = "Akreditasi"), EnumDataType(typeof(Accreditation))]
    public Accreditation? Accreditation { get; set; }

    [Display(Name = "Aturan akreditasi dan versinya"), StringLength(120)]
    public string? AccreditationScheme { get; set; }

    [Display(Name = "Tanggal akreditasi")]
    public DateOnly? AccreditedOn { get; set; }

    [Display(Name = "Akreditasi berlaku sampai")]
    public DateOnly? AccreditedUntil { get; set; }

    [Display(Name = "Bukti akreditasi"), StringLength(160)]
    public string? AccreditationProof { get; set; }

    [Display(Name = "Bentuk hukum"), EnumDataType(typeof(LegalStatus))]
    public LegalStatus? LegalStatus { get; set; }

    [Display(Name = "Akta atau pengesahan"), StringLength(160)]
    public string? LegalProof { get; set; }

    [Display(Name = "Daya tampung"), EnumDataType(typeof(CapacityBand))]
    public CapacityBand? Capacity { get; set; }

    [Display(Name = "Jumlah pekerja"), EnumDataType(typeof(StaffBand))]
    public StaffBand? Staff { get; set; }

    [Display(Name = "Perdesaan atau perkotaan"), EnumDataType(typeof(Rurality))]
    public Rurality? Rurality { get; set; }

    [Display(Name = "Diperiksa pada")]
    public DateOnly? CheckedOn { get; set; }

    /// <summary>An office, such as "pengurus forum".</summary>
    [Display(Name = "Diperiksa oleh"), StringLength(120)]
    public string? CheckedBy { get; set; }
}
