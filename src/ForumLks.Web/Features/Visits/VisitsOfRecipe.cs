using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Features.Practices;

namespace ForumLks.Web.Features.Visits;

public sealed record VisitsOfRecipe
{
    public List<RecipeVisit> Visits { get; init; } = [];
    public List<RecipeHosting> Hostings { get; init; } = [];
}

public sealed record RecipeVisit
{
    [Required, StringLength(26)]
    public string PublicId { get; init; } = "";
    [Required, StringLength(120)]
    public string Topic { get; init; } = "";
    [Required, StringLength(600)]
    public string Purpose { get; init; } = "";
    public int BegunDaysAgo { get; init; }
    public int AskedDaysAgo { get; init; }
    public List<RecipeTraveller> Travellers { get; init; } = [];
    public List<RecipeHost> Hosts { get; init; } = [];
    public RecipeReport? Report { get; init; }
    public RecipePosition Position { get; init; }
}

public sealed record RecipeTraveller
{
    [Required, StringLength(140)]
    public string Institution { get; init; } = "";
    [Required, StringLength(5)]
    public string Area { get; init; } = "";
    public List<string> Companions { get; init; } = [];
    public ProfileInput Profile { get; init; } = new();
    public int? People { get; init; }
    public int? Kilometres { get; init; }
    public int? Nights { get; init; }
    public List<RecipeLine> Sheet { get; init; } = [];
    public List<RecipePlanned> Plan { get; init; } = [];
}

public sealed record RecipeLine
{
    [Required, StringLength(26)]
    public string Practice { get; init; } = "";

    /// <summary>The first part of the practice is 1.</summary>
    [Range(1, 50)]
    public int Part { get; init; } = 1;
    public Condition State { get; init; }
    [StringLength(SheetLine.LongestNote)]
    public string? Note { get; init; }
}

public sealed record RecipePlanned
{
    [Required, StringLength(26)]
    public string Practice { get; init; } = "";

    /// <summary>The first part of the practice is 1; none is the practice as a whole.</summary>
    public int? Part { get; init; }
    [Required, StringLength(200)]
    public string What { get; init; } = "";
    [Required, StringLength(120)]
    public string Who { get; init; } = "";
    public int InDays { get; init; }
    public decimal? Cost { get; init; }
}

public sealed record RecipeHost
{
    [Required, StringLength(26)]
    public string Practice { get; init; } = "";
    public List<RecipeQuestion> Questions { get; init; } = [];
}

public sealed record RecipeQuestion
{
    [Required, StringLength(Question.LongestText)]
    public string Text { get; init; } = "";
    [StringLength(Question.LongestAnswer)]
    public string? Answer { get; init; }
    public bool MayReuse { get; init; }
}

public sealed record RecipeReport
{
    public int DaysAgo { get; init; }
    [Required, StringLength(4000)]
    public string Findings { get; init; } = "";
    [StringLength(80)]
    public string? Place { get; init; }
    public bool IsPublic { get; init; }
    public List<ReportSigner> Signers { get; init; } = [];
}

public sealed record RecipeHosting
{
    [Required, StringLength(80)]
    public string Member { get; init; } = "";
    public bool IsPaused { get; init; }
    [StringLength(200)]
    public string? PauseNote { get; init; }
    public List<QuestionHour> Hours { get; init; } = [];
}
