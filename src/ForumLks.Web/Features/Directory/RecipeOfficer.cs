using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;

namespace ForumLks.Web.Features.Directory;

/// <summary>One chair as a recipe tells it; <see cref="Replaces"/> counts the officers above it, from one.</summary>
public sealed record RecipeOfficer
{
    [Required, StringLength(OfficerInput.LongestPosition)]
    public string Chair { get; init; } = "";
    public bool IsVacant { get; init; }
    [StringLength(120)]
    public string? Person { get; init; }
    public NameConsent Consent { get; init; } = NameConsent.TanpaNama;
    public OfficerStatus Status { get; init; }

    /// <summary>Left out where nobody knows it.</summary>
    [StringLength(30)]
    public string? TermFrom { get; init; }
    [StringLength(30)]
    public string? TermTo { get; init; }
    public DateOnly? ServesFrom { get; init; }
    public DateOnly? LeftOn { get; init; }
    [StringLength(200)]
    public string? LeftBecause { get; init; }
    [StringLength(80)]
    public string? DecreeNumber { get; init; }
    public DateOnly? DecreeOn { get; init; }
    [StringLength(140)]
    public string? DecreeBy { get; init; }
    public DateOnly? InauguratedOn { get; init; }
    [StringLength(140)]
    public string? InauguratedBy { get; init; }
    public int? Replaces { get; init; }
    [StringLength(240)]
    public string? Source { get; init; }
    public RecipePosition Position { get; init; }

    public OfficerInput Given() => new()
    {
        Position = Chair,
        IsVacant = IsVacant,
        PersonName = Person,
        Consent = Consent,
        Status = Status,
        TermFrom = TermFrom,
        TermUnknown = string.IsNullOrWhiteSpace(TermFrom),
        TermTo = TermTo,
        ServesFrom = ServesFrom,
        LeftOn = LeftOn,
        LeftBecause = LeftBecause,
        DecreeNumber = DecreeNumber,
        DecreeOn = DecreeOn,
        DecreeBy = DecreeBy,
        InauguratedOn = InauguratedOn,
        InauguratedBy = InauguratedBy,
        Source = Source,
    };
}
