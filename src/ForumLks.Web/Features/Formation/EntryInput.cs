using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Proving;

namespace ForumLks.Web.Features.Formation;

/// <summary>What the form of an area asks for.</summary>
public sealed record EntryInput : ProofInput
{
    [Display(Name = "Tahap")]
    public FormationStage? Stage { get; set; }

    [Display(Name = "Sejak tanggal"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "Sumber"), StringLength(240)]
    public string? Source { get; set; }

    [Display(Name = "Catatan"), StringLength(1000)]
    public string? Note { get; set; }

    /// <summary>The entry that this one corrects.</summary>
    [Display(Name = "Mengoreksi catatan")]
    public long? Corrects { get; set; }

    [Display(Name = "Apa yang keliru"), StringLength(1000)]
    public string? Because { get; set; }

    /// <summary>The entry was wrong altogether, and nothing takes its place.</summary>
    [Display(Name = "Cabut saja, tanpa pengganti")]
    public bool OnlyTakeBack { get; set; }

    [StringLength(26)]
    public string? Key { get; set; }
}
