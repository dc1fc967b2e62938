using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Practices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>The recipe step <c>Adoptions</c>: who applied which practice that stands above it. One that is there already is left alone.</summary>
public sealed class AdoptionsStep(ForumDb db) : IRecipeStep
{
    public string Name => "Adoptions";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var given in step.Read<AdoptionsOfRecipe>(problems).Adoptions)
        {
            if (!OrchardId.IsValid(given.PublicId))
            {
                problems.Add(given.Position, $"PublicId \"{given.PublicId}\" bukan 26 huruf dan angka seperti yang dipakai Orchard.");
            }

            if (given.StoppedOn is not null && string.IsNullOrWhiteSpace(given.StoppedBecause))
            {
                problems.Add(given.Position, "Penerapan yang berhenti perlu StoppedBecause.");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<AdoptionsOfRecipe>(new RecipeProblems()).Adoptions)
        {
            await Take(given, ct);
        }
    }

    private async Task Take(RecipeAdoption given, CancellationToken ct)
    {
        var practice = await db.Set<Practice>().AsNoTracking().FirstOrDefaultAsync(p => p.ContentItemId == given.Practice, ct);
        var adopter = await db.Set<Member>().Where(m => m.PublicId == given.Adopter).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct);
        if (practice is null || adopter is null || await db.Set<Adoption>().AnyAsync(a => a.PublicId == given.PublicId, ct))
        {
            return;
        }

        var begun = given.StartsOn.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        var adoption = Adoption.Begin(given.PublicId, practice, given.Given(), adopter.Value, begun);
        foreach (var said in given.CheckIns)
        {
            adoption.CheckIn(said.Day, new CheckInGiven(said.Outcome, said.FigureValue, said.FigureUnit, said.FigurePeriod, said.Cost), begun.AddDays(said.Day));
        }

        if (given.StoppedOn is { } day)
        {
            adoption.Stop(day, given.StoppedBecause!);
        }

        db.Add(adoption);
        await db.SaveChangesAsync(ct);
        if (given.Reply is { } reply)
        {
            db.Add(AdoptionReply.Of(adoption, reply, practice.OwnerId, begun.AddDays(31)));
            await db.SaveChangesAsync(ct);
        }

        await db.Set<Practice>().Where(p => p.Id == practice.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.AdoptionCount, x => x.AdoptionCount + 1), ct);
    }
}

public sealed record AdoptionsOfRecipe
{
    public List<RecipeAdoption> Adoptions { get; init; } = [];
}

public sealed record RecipeAdoption
{
    [Required, StringLength(26)]
    public string PublicId { get; init; } = "";
    [Required, StringLength(26)]
    public string Practice { get; init; } = "";
    [Required, StringLength(26)]
    public string Adopter { get; init; } = "";
    [StringLength(26)]
    public string? Institution { get; init; }
    [Required, StringLength(140)]
    public string InstitutionName { get; init; } = "";
    [StringLength(5)]
    public string? Area { get; init; }
    public List<string> Blocks { get; init; } = [];
    [StringLength(1000)]
    public string? Adaptations { get; init; }
    public DateOnly StartsOn { get; init; }
    public bool IsShown { get; init; } = true;
    public List<RecipeCheckIn> CheckIns { get; init; } = [];
    public DateOnly? StoppedOn { get; init; }
    [StringLength(600)]
    public string? StoppedBecause { get; init; }
    [StringLength(400)]
    public string? Reply { get; init; }
    public RecipePosition Position { get; init; }

    public NewAdoption Given() => new() { InstitutionId = Institution, InstitutionName = InstitutionName, Area = Area, BlockKeys = Blocks, Adaptations = Adaptations, StartsOn = StartsOn, IsShown = IsShown };
}

public sealed record RecipeCheckIn
{
    [AllowedValues(30, 90, 180)]
    public int Day { get; init; }
    [Required, StringLength(1000)]
    public string Outcome { get; init; } = "";
    public decimal? FigureValue { get; init; }
    [StringLength(30)]
    public string? FigureUnit { get; init; }
    [StringLength(60)]
    public string? FigurePeriod { get; init; }
    [StringLength(80)]
    public string? Cost { get; init; }
}
