using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Features.Practices;

/// <summary>A building block: a part of a practice that can be taken over by itself, with an address of its own.</summary>
public sealed record PracticeBlock
{
    public const int MostSteps = 10;

    /// <summary>Given once from the title and kept when the title changes: the last part of its address, and what adoptions refer to.</summary>
    [StringLength(60)]
    public string Key { get; set; } = "";

    [Display(Name = "Nama bagian"), Required, StringLength(120)]
    public string Title { get; set; } = "";

    [Display(Name = "Gunanya"), StringLength(400)]
    public string? Purpose { get; set; }

    [Display(Name = "Langkah")]
    public List<string> Steps { get; set; } = [];

    [Display(Name = "Syarat"), StringLength(400)]
    public string? Conditions { get; set; }

    [Display(Name = "Biaya"), StringLength(80)]
    public string? Cost { get; set; }

    [Display(Name = "Waktu"), StringLength(80)]
    public string? Time { get; set; }

    [Display(Name = "Orang yang diperlukan"), StringLength(120)]
    public string? People { get; set; }

    [Display(Name = "Pelajaran"), StringLength(400)]
    public string? Lesson { get; set; }
}

/// <summary>What shows that it works: a value before and after with one unit and a period, or openly "belum diukur".</summary>
public sealed record EvidenceLine
{
    [Display(Name = "Yang diukur"), Required, StringLength(120)]
    public string Indicator { get; set; } = "";

    /// <summary>As written: "12 kg", or only "12" with the unit beside it.</summary>
    [Display(Name = "Sebelum"), StringLength(40)]
    public string? Before { get; set; }

    [Display(Name = "Sesudah"), StringLength(40)]
    public string? After { get; set; }

    [Display(Name = "Satuan"), StringLength(30)]
    public string? Unit { get; set; }

    [Display(Name = "Selama kapan"), StringLength(60)]
    public string? Period { get; set; }

    [Display(Name = "Dicatat di mana"), StringLength(120)]
    public string? Source { get; set; }

    [Display(Name = "Belum diukur")]
    public bool NotMeasured { get; set; }
}
