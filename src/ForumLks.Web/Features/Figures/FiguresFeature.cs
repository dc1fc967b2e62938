using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Figures;

public static class FiguresFeature
{
    public static WebApplicationBuilder AddFigures(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FigureReading>().AddScoped<IPlacePanel, FigurePanel>();
        builder.Services.AddSingleton<IPersonalData, FigureData>();
        builder.Services.AddScoped<IRecipeStep, FigureClaimsStep>();
        return builder;
    }
}

/// <summary>Claims that a person entered. They are a public record with its own source, so they stay when the person leaves.</summary>
public sealed class FigureData : IPersonalData
{
    public string Name => "angka";

    public IReadOnlyCollection<string> Covers => ["FigureClaim.EnteredById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await db.Set<FigureClaim>().AsNoTracking().Where(c => c.EnteredById == person.Id).OrderBy(c => c.Id).Select(c => new { Wilayah = c.Area, Jumlah = c.Value, Per = c.AsOf, DisampaikanOleh = c.SaidBy, Sumber = c.Source }).ToListAsync(cancel)];
}

/// <summary>The recipe step <c>FigureClaims</c>: numbers that somebody said outside of any meeting kept here.</summary>
public sealed class FigureClaimsStep(ForumDb db, Say say) : IRecipeStep
{
    public string Name => "FigureClaims";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var claim in step.Read<ClaimsOfRecipe>(problems).Claims)
        {
            if (FigureSum.Problem("Jumlah LKS", claim.Value, claim.Parts, claim.MismatchReason) is { } problem)
            {
                problems.Add(claim.Position, problem);
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<ClaimsOfRecipe>(new RecipeProblems()).Claims)
        {
            if (!await db.Set<FigureClaim>().AnyAsync(c => c.Key == given.Key, ct))
            {
                var on = (given.AsOf ?? say.Today).ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc);
                db.Add(FigureClaim.Of(new ClaimGiven(given.Key, given.Area, given.Kind, given.Value, given.Operator, given.AsOf, given.SaidBy, given.Source, given.Url, given.Parts, given.MismatchReason), null, given.AsOf > say.Today ? given.AsOf.Value : say.Today, on));
            }
        }

        await db.SaveChangesAsync(ct);
    }
}

public sealed record ClaimsOfRecipe
{
    public List<RecipeClaim> Claims { get; init; } = [];
}

public sealed record RecipeClaim
{
    [Required, StringLength(26)]
    public string Key { get; init; } = "";
    [Required, StringLength(5)]
    public string Area { get; init; } = "";
    public ServiceKind? Kind { get; init; }
    public int Value { get; init; }
    public Operator Operator { get; init; }
    public DateOnly? AsOf { get; init; }
    [Required, StringLength(160)]
    public string SaidBy { get; init; } = "";
    [Required, StringLength(240)]
    public string Source { get; init; } = "";
    [StringLength(500)]
    public string? Url { get; init; }
    public List<string> Parts { get; init; } = [];
    [StringLength(300)]
    public string? MismatchReason { get; init; }
    public RecipePosition Position { get; init; }
}
