using System.ComponentModel.DataAnnotations;

namespace ForumLks.Recipes.Tests;

/// <summary>A record with one member of every kind.</summary>
[ContentType("Report", DisplayName = "Laporan", Path = "laporan")]
public sealed record ReportContent
{
    [Required, MaxLength(20)]
    public string Title { get; init; } = "";

    public string? Body { get; init; }

    [Display(Name = "Ringkasan", Description = "Satu kalimat."), MaxLength(30)]
    public string? Summary { get; init; }

    public Stage Stage { get; init; }

    public Stage? Earlier { get; init; }

    [MaxLength(3), EachMaxLength(10)]
    public List<string> Steps { get; init; } = [];

    public List<Stage> Stages { get; init; } = [];

    [Range(0, 100)]
    public int? Days { get; init; }

    public decimal? Value { get; init; }

    public bool Unknown { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public DateTimeOffset? Due { get; init; }

    public TimeOnly? Opens { get; init; }

    [Reference("News")]
    public List<string> Related { get; init; } = [];

    [Reference]
    public string? Host { get; init; }

    [Media]
    public List<string> Attachments { get; init; } = [];

    [Media]
    public string? Cover { get; init; }

    public IReadOnlyList<Speaker> Speakers { get; init; } = [];
}

public sealed record Speaker : IValidatableObject
{
    [Required]
    public string Name { get; init; } = "";

    public string? Title { get; init; }

    public string? OnBehalfOf { get; init; }

    public List<Topic> Topics { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (OnBehalfOf == Name) yield return new ValidationResult("Tidak bisa mewakili diri sendiri.", [nameof(OnBehalfOf)]);
    }
}

public sealed record Topic
{
    public string Text { get; init; } = "";

    public int Number { get; init; }

    public DateOnly On { get; init; }
}

public enum Stage
{
    Rintisan,
    Berjalan,
    Selesai,
}
