using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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
public sealed partial record ResourceContent : IContent, IHasBody, IHasSources, IHasOlderFiles, IValidatableObject
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

    /// <summary>What the present file changed against the one before it.</summary>
    [Display(Name = "Apa yang berubah pada berkas ini"), StringLength(400)]
    public string? FileNote { get; set; }

    /// <summary>Earlier files, oldest first; a form cannot write them.</summary>
    [BindNever]
    public List<OlderFile> OlderFiles { get; set; } = [];

    [Display(Name = "Alamat web"), StringLength(500), Url]
    public string? ExternalUrl { get; set; }

    [Display(Name = "Gambar diam"), Media]
    public string? Picture { get; set; }

    [Display(Name = "Lama video (menit)"), Range(1, 600)]
    public int? Minutes { get; set; }

    [Display(Name = "Bahasa"), StringLength(40)]
    public string? Language { get; set; }

    [Display(Name = "Standar akreditasi")]
    public List<AccreditationStandard> Standards { get; set; } = [];

    [Display(Name = "Kata kunci")]
    public List<string> Tags { get; set; } = [];

    [Display(Name = "Penjelasan"), StringLength(20_000)]
    public string? Body { get; set; }

    [Display(Name = "Sumber")]
    public List<SourceNote> Sources { get; set; } = [];

    string IContent.SummaryLine => Summary;
    string? IContent.Area => null;
    string? IContent.TopicName => ServiceKinds.Count == 1 ? ServiceKinds[0].ToString() : null;

    IEnumerable<string> IHasOlderFiles.OlderPaths => OlderFiles.Select(f => f.File);

    public string SearchText() => string.Join('\n', [Kind.Word(), RuleName, Publisher, string.Join(' ', Standards.Select(s => s.Word())), string.Join(' ', Tags), PlainText.FromMarkdown(Body ?? "")]);
}

public static class ResourceKindWords
{
    public static string Word(this ResourceKind kind) => kind == ResourceKind.MateriAjar ? "Materi ajar" : kind.ToString();
}
