using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Directory;

public enum InstitutionKind
{
    Lks,
    Lkks,
    Flks,
    Dinsos,
    Lainnya,
}

/// <summary>An institution or coordinating body, as the directory shows it.</summary>
public sealed record InstitutionContent : IContent, IHasBody, IValidatableObject
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

    [Display(Name = "Keterangan singkat"), StringLength(400)]
    public string? Summary { get; set; }

    [Display(Name = "Diperiksa pada")]
    public DateOnly? CheckedOn { get; set; }

    [Display(Name = "Penjelasan"), StringLength(10_000)]
    public string? Body { get; set; }

    string IContent.SummaryLine => Summary ?? "";
    string? IContent.TopicName => ServiceKinds is [var only and not ServiceKind.Lainnya] ? only.ToString() : null;

    public string SearchText() => string.Join('\n', [.. Aliases, Kind.Word(), .. ServiceKinds.Select(k => k.Word()), PlainText.FromMarkdown(Body ?? "")]);

    public IEnumerable<ContentLine> Lines() =>
    [
        new("Nama", Title),
        new("Nama lain", string.Join(", ", Aliases)),
        new("Jenis", Kind.Word()),
        new("Layanan", string.Join(", ", ServiceKinds.Select(k => k.Word()))),
        new("Wilayah", Area),
        new("Keterangan", Summary ?? ""),
        new("Diperiksa", CheckedOn is { } on ? IndonesianDate.Long(on) : ""),
        new("Penjelasan", Body ?? ""),
    ];

    public void Tidy() => Aliases = Aliases.Filled();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        ContentRules.AtMost(Aliases.Filled().Count, 12, nameof(Aliases), "Nama lain")
            .Concat(ContentRules.NoLongerThan([.. Aliases.Take(13)], 140, nameof(Aliases), "Nama lain"));
}

public static class InstitutionKindWords
{
    /// <summary>Without its explanation, where several stand side by side.</summary>
    public static string ShortWord(this InstitutionKind kind) => kind.Word().Split(" (")[0];

    public static string Word(this InstitutionKind kind) => kind switch
    {
        InstitutionKind.Lks => "LKS",
        InstitutionKind.Lkks => "LKKS (badan koordinasi)",
        InstitutionKind.Flks => "FLKS (forum)",
        InstitutionKind.Dinsos => "Dinas sosial",
        _ => "Lembaga lain",
    };
}
