using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>The recipe step <c>PracticeChecks</c>: when owners said that a practice still holds, or no longer. A newer answer on the site is left alone.</summary>
public sealed class PracticeChecksStep(ForumDb db) : IRecipeStep
{
    public string Name => "PracticeChecks";

    public void Check(RecipeStepContext step, RecipeProblems problems) => step.Read<ChecksOfRecipe>(problems);

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<ChecksOfRecipe>(new RecipeProblems()).Checks)
        {
            var practice = await db.Set<Practice>().FirstOrDefaultAsync(p => p.ContentItemId == given.Practice && (p.CheckedOn == null || p.CheckedOn < given.On), ct);
            if (given.Obsolete is { } note)
            {
                practice?.MarkObsolete(given.On, note);
            }
            else
            {
                practice?.Confirm(given.On);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}

public sealed record ChecksOfRecipe
{
    public List<RecipeCheck> Checks { get; init; } = [];
}

public sealed record RecipeCheck
{
    [Required, StringLength(26)]
    public string Practice { get; init; } = "";
    public DateOnly On { get; init; }

    [StringLength(400)]
    public string? Obsolete { get; init; }
}
