using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Practices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Reviews;

/// <summary>The recipe step <c>PracticeReviews</c>: reviews of practices that stand above it. One practice, reviewer and day make one review, however often it is run.</summary>
public sealed class PracticeReviewsStep(ForumDb db) : IRecipeStep
{
    public string Name => "PracticeReviews";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var given in step.Read<ReviewsOfRecipe>(problems).Reviews.Where(r => r.Levels.Count != Criterion.All.Count || r.Levels.Any(l => l is < 1 or > Criterion.Highest)))
        {
            problems.Add(given.Position, $"Telaah perlu {Criterion.All.Count} nilai antara 1 dan {Criterion.Highest}.");
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<ReviewsOfRecipe>(new RecipeProblems()).Reviews)
        {
            await Take(given, ct);
        }
    }

    private async Task Take(RecipeReview given, CancellationToken ct)
    {
        var practice = await db.Set<Practice>().FirstOrDefaultAsync(p => p.ContentItemId == given.Practice, ct);
        var reviewer = await db.Set<Member>().Where(m => m.PublicId == given.Reviewer).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct);
        var at = given.On.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
        if (practice is null || reviewer is null || await db.Set<PracticeReview>().AnyAsync(r => r.PracticeId == practice.Id && r.ReviewerId == reviewer && r.AtUtc == at, ct))
        {
            return;
        }

        var levels = Criterion.All.Zip(given.Levels, (criterion, level) => new CriterionLevel(criterion.Key, level)).ToList();
        db.Add(PracticeReview.Of(practice.Id, new GivenReview(given.Area, false, given.Verdict, given.Note, levels, []), reviewer.Value, at));
        if (given.Verdict == ReviewVerdict.Layak)
        {
            practice.MarkReviewed(at);
        }

        await db.SaveChangesAsync(ct);
    }
}

public sealed record ReviewsOfRecipe
{
    public List<RecipeReview> Reviews { get; init; } = [];
}

public sealed record RecipeReview
{
    [Required, StringLength(26)]
    public string Practice { get; init; } = "";
    [Required, StringLength(26)]
    public string Reviewer { get; init; } = "";
    [StringLength(5)]
    public string? Area { get; init; }
    public DateOnly On { get; init; }
    public ReviewVerdict Verdict { get; init; }
    [Required, StringLength(600)]
    public string Note { get; init; } = "";

    /// <summary>In the order of the criteria.</summary>
    public List<int> Levels { get; init; } = [];
    public RecipePosition Position { get; init; }
}
