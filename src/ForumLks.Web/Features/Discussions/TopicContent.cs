using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What somebody asks or puts up for discussion.</summary>
public sealed record TopicContent : IContent, IHasBody, IValidatableObject
{
    private const int SummaryLength = 240;

    [Display(Name = "Judul"), Required, StringLength(140)]
    public string Title { get; set; } = "";

    [Display(Name = "Pertanyaan atau bahan diskusi"), Required, StringLength(PostRules.LongestText)]
    public string? Body { get; set; }

    [Display(Name = "Jenis layanan"), EnumDataType(typeof(ServiceKind))]
    public ServiceKind? Kind { get; set; }

    [Display(Name = "Wilayah"), StringLength(5)]
    public string? Area { get; set; }

    /// <summary>The item it is about, by its ContentItemId.</summary>
    [Display(Name = "Tentang"), StringLength(26), Reference]
    public string? About { get; set; }

    /// <summary>The numbered item of the report it is about.</summary>
    [Display(Name = "Butir"), Range(1, 999)]
    public int? AboutNumber { get; set; }

    string IContent.SummaryLine => Excerpt.Of(PlainText.FromMarkdown(Body), SummaryLength);
    string? IContent.TopicName => Kind?.ToString();

    public string SearchText() => PlainText.FromMarkdown(Body);

    public void Tidy()
    {
        Body = BodyText.Clean(Body);
        About = string.IsNullOrWhiteSpace(About) ? null : About;
        AboutNumber = About is null ? null : AboutNumber;
    }

    public IEnumerable<ContentLine> Lines() =>
    [
        new("Judul", Title),
        new("Isi", Body ?? ""),
        new("Jenis layanan", Kind?.Word() ?? ""),
        new("Wilayah", Area ?? ""),
        new("Tentang", $"{About}{(AboutNumber is { } number ? $", butir {number}" : "")}"),
    ];

    /// <summary>An empty text and one that is too long have their sentence already.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        !string.IsNullOrWhiteSpace(Body) && Body.Length <= PostRules.LongestText && PostRules.WhyRefused(BodyText.Clean(Body)) is { } sentence ? [new ValidationResult(sentence, [nameof(Body)])] : [];
}
