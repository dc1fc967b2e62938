using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ForumLks.Recipes;
using ForumLks.Web.Features.Shared;

namespace ForumLks.Web.Features.Practices;

/// <summary>What makes a practice complete (Lengkap): each section is written and saved by itself, and all may be missing.</summary>
public sealed partial record PracticeContent
{
    [Display(Name = "Topik")]
    public PracticeNeed? Need { get; set; }

    /// <summary>The owner's entry in the directory, by its ContentItemId.</summary>
    [StringLength(26)]
    public string? OwnerInstitution { get; set; }

    [Display(Name = "Keadaan lembaga dan lingkungannya"), StringLength(2000)]
    public string? Context { get; set; }

    [Display(Name = "Peringkat")]
    public InstitutionRank? Rank { get; set; }

    [Display(Name = "Daya tampung")]
    public CapacityBand? Capacity { get; set; }

    [Display(Name = "Anggaran")]
    public BudgetBand? Budget { get; set; }

    [Display(Name = "Perdesaan atau perkotaan")]
    public Rurality? Rurality { get; set; }

    [Display(Name = "Bagian praktik")]
    public List<PracticeBlock> Blocks { get; set; } = [];

    [Display(Name = "Orang, barang, dan tempat yang dipakai"), StringLength(2000)]
    public string? Resources { get; set; }

    [Display(Name = "Sumber dana"), StringLength(1000)]
    public string? Funding { get; set; }

    [Display(Name = "Bukti")]
    public List<EvidenceLine> Evidence { get; set; } = [];

    [Display(Name = "Yang tidak berhasil"), StringLength(2000)]
    public string? DidNotWork { get; set; }

    [Display(Name = "Risiko dan cara menjaganya"), StringLength(2000)]
    public string? Risks { get; set; }

    [Display(Name = "Agar terus berjalan"), StringLength(2000)]
    public string? Sustainability { get; set; }

    [Display(Name = "Cocok untuk"), StringLength(1000)]
    public string? Suits { get; set; }

    [Display(Name = "Kurang cocok untuk"), StringLength(1000)]
    public string? SuitsNot { get; set; }

    [Display(Name = "30 hari pertama"), StringLength(1000)]
    public string? First30Days { get; set; }

    [Display(Name = "Sampai hari ke-60"), StringLength(1000)]
    public string? Until60Days { get; set; }

    [Display(Name = "Sampai hari ke-90"), StringLength(1000)]
    public string? Until90Days { get; set; }

    /// <summary>Paths of kept files: forms, schedules, checklists that another institution can use as they are.</summary>
    [Display(Name = "Dokumen siap pakai"), Media]
    public List<string> Documents { get; set; } = [];

    [JsonIgnore]
    public InstitutionProfile Profile => new(ServiceKind, Rank, Capacity, Budget, Rurality);
}
