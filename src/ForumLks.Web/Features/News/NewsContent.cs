using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Features.News;

/// <summary>Welfare news for the public.</summary>
public sealed record NewsContent : IContent, IHasBody, IHasSources, IReportsNews, IValidatableObject
{
    [Display(Name = "Judul"), Required, StringLength(140)]
    public string Title { get; set; } = "";

    [Display(Name = "Teras berita"), Required, StringLength(300)]
    public string Lead { get; set; } = "";

    [Display(Name = "Isi berita"), Required, StringLength(30_000)]
    public string? Body { get; set; }

    [Display(Name = "Wilayah"), StringLength(5)]
    public string? Area { get; set; }

    [Display(Name = "Sumber")]
    public List<SourceNote> Sources { get; set; } = [];

    [Display(Name = "Catatan koreksi")]
    public List<Correction> Corrections { get; set; } = [];

    [Display(Name = "Terkait"), Reference]
    public List<string> Related { get; set; } = [];

    /// <summary>Decisions of meetings by <see cref="DecisionName"/>.</summary>
    [Display(Name = "Keputusan terkait")]
    public List<string> RelatedDecisions { get; set; } = [];

    string IContent.SummaryLine => Lead;
    string? IContent.TopicName => null;

    public string SearchText() => PlainText.FromMarkdown(Body ?? "");

    public IEnumerable<ContentLine> Lines() =>
    [
        new("Judul", Title),
        new("Teras", Lead),
        new("Isi", Body ?? ""),
        new("Wilayah", Area ?? ""),
        new("Sumber", string.Join('\n', Sources)),
        new("Terkait", string.Join('\n', [.. Related, .. RelatedDecisions])),
        new("Koreksi", string.Join('\n', Corrections.Select(c => $"{IndonesianDate.Long(c.On)}: {c.Text}"))),
    ];

    public void Tidy()
    {
        Corrections.RemoveAll(c => string.IsNullOrWhiteSpace(c.Text));
        Related = [.. Related.Filled().Distinct()];
        RelatedDecisions = [.. RelatedDecisions.Filled().Distinct()];
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Corrections.Any(c => c.On == default && !string.IsNullOrWhiteSpace(c.Text)))
        {
            yield return new("Isi tanggal koreksinya.", [nameof(Corrections)]);
        }

        if (RelatedDecisions.Filled().Any(d => DecisionName.Read(d) is null))
        {
            yield return new("Keputusan terkait tidak dikenali. Lepas, lalu cari lagi.", [nameof(Related)]);
        }

        foreach (var problem in ContentRules.AtMost(Related.Filled().Count + RelatedDecisions.Filled().Count, 20, nameof(Related), "Halaman terkait"))
        {
            yield return problem;
        }
    }
}

/// <summary>What was wrong and has been put right, dated and left in sight.</summary>
public sealed record Correction
{
    [Display(Name = "Tanggal")]
    public DateOnly On { get; set; }

    [Display(Name = "Yang dikoreksi"), StringLength(400)]
    public string Text { get; set; } = "";
}
