using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Resources;

public enum ResourceKind
{
    Dokumen,
    Formulir,
    Regulasi,
    MateriAjar,
    Video,
}

/// <summary>Something to download or to open elsewhere: a form, a regulation, teaching material.</summary>
public sealed record ResourceContent : IContent, IHasBody, IHasSources, IValidatableObject
{
    [Display(Name = "Judul"), Required, StringLength(140)]
    public string Title { get; set; } = "";

    [Display(Name = "Keterangan singkat"), Required, StringLength(400)]
    public string Summary { get; set; } = "";

    [Display(Name = "Jenis"), EnumDataType(typeof(ResourceKind))]
    public ResourceKind Kind { get; set; }

    [Display(Name = "Untuk jenis layanan")]
    public List<ServiceKind> ServiceKinds { get; set; } = [];

    [Display(Name = "Penerbit"), StringLength(120)]
    public string? Publisher { get; set; }

    [Display(Name = "Tahun"), Range(1945, 2100)]
    public int? Year { get; set; }

    [Display(Name = "Lisensi atau izin pakai"), Required, StringLength(120)]
    public string Licence { get; set; } = "";

    [Display(Name = "Berkas"), Media]
    public string? File { get; set; }

    [Display(Name = "Alamat web"), StringLength(500), Url]
    public string? ExternalUrl { get; set; }

    [Display(Name = "Kata kunci")]
    public List<string> Tags { get; set; } = [];

    [Display(Name = "Penjelasan"), StringLength(20_000)]
    public string? Body { get; set; }

    [Display(Name = "Sumber")]
    public List<SourceNote> Sources { get; set; } = [];

    string IContent.SummaryLine => Summary;
    string? IContent.Area => null;
    string? IContent.TopicName => ServiceKinds.Count == 1 ? ServiceKinds[0].ToString() : null;

    public string SearchText() => string.Join('\n', [Kind.Word(), Publisher, string.Join(' ', Tags), PlainText.FromMarkdown(Body ?? "")]);

    public IEnumerable<ContentLine> Lines() =>
    [
        new("Judul", Title),
        new("Keterangan", Summary),
        new("Jenis", Kind.Word()),
        new("Layanan", string.Join(", ", ServiceKinds.Select(k => k.Word()))),
        new("Penerbit", $"{Publisher} {Year}".Trim()),
        new("Lisensi", Licence),
        new("Berkas", File ?? ExternalUrl ?? ""),
        new("Kata kunci", string.Join(", ", Tags)),
        new("Penjelasan", Body ?? ""),
        new("Sumber", string.Join('\n', Sources)),
    ];

    public void Tidy() => Tags = Tags.Filled();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(File) && string.IsNullOrWhiteSpace(ExternalUrl) && Kind != ResourceKind.Regulasi)
        {
            yield return new("Unggah berkasnya, atau isi alamat webnya.", [nameof(File)]);
        }

        foreach (var problem in ContentRules.AtMost(Tags.Filled().Count, 8, nameof(Tags), "Kata kunci").Concat(ContentRules.NoLongerThan([.. Tags.Take(9)], 30, nameof(Tags), "Kata kunci")))
        {
            yield return problem;
        }
    }
}

public static class ResourceKindWords
{
    public static string Word(this ResourceKind kind) => kind == ResourceKind.MateriAjar ? "Materi ajar" : kind.ToString();
}
