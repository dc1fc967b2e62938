namespace ForumLks.Web.Features.Adoptions;

/// <summary>What an institution says when it begins to apply a practice.</summary>
public sealed record NewAdoption
{
    /// <summary>Given with the empty form, so that a form sent twice begins one; null makes one.</summary>
    public string? PublicId { get; init; }
    public string? InstitutionId { get; init; }
    public required string InstitutionName { get; init; }
    public string? Area { get; init; }

    /// <summary>Keys of blocks; empty means the practice as a whole.</summary>
    public IReadOnlyCollection<string> BlockKeys { get; init; } = [];
    public string? Adaptations { get; init; }
    public List<PlanLine> Plan { get; init; } = [];
    public DateOnly StartsOn { get; init; }
    public bool IsShown { get; init; } = true;
}

public sealed record CheckInGiven(string Outcome, decimal? FigureValue = null, string? FigureUnit = null, string? FigurePeriod = null, string? Cost = null);
