using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>The recipe step <c>Officers</c>: chairs and keepers of institutions that stand above it. A book that has any officer is left alone.</summary>
public sealed class OfficersStep(ForumDb db, OfficerDesk desk, TimeProvider clock) : IRecipeStep
{
    public string Name => "Officers";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var given in step.Read<OfficersOfRecipe>(problems).Institutions)
        {
            foreach (var officer in given.Officers)
            {
                foreach (var (field, sentence) in officer.Given().Problems())
                {
                    problems.Add(officer.Position, $"\"{field}\": {sentence}");
                }
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<OfficersOfRecipe>(new RecipeProblems()).Institutions)
        {
            var id = await db.Set<ContentItem>().Where(i => i.ContentItemId == given.Institution && i.Type == nameof(Institution)).Select(i => i.Id).FirstOrDefaultAsync(ct);
            if (id != 0)
            {
                await Seat(id, given, ct);
                await Keep(id, given, ct);
            }
        }
    }

    private async Task Seat(long id, OfficersOfInstitution given, CancellationToken ct)
    {
        var book = await desk.Book(id, ct);
        if (book.Officers.Count > 0)
        {
            return;
        }

        foreach (var officer in given.Officers)
        {
            var before = officer.Replaces is { } number && number >= 1 && number <= book.Officers.Count ? book.Officers[number - 1].Id : (long?)null;
            book.Seat(officer.Given() with { PredecessorId = before });
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task Keep(long id, OfficersOfInstitution given, CancellationToken ct)
    {
        foreach (var name in given.Keepers)
        {
            var member = await db.Set<Member>().Where(m => m.UserName == name).Select(m => m.Id).FirstOrDefaultAsync(ct);
            if (member != Guid.Empty && !await db.Set<Keeper>().AnyAsync(k => k.InstitutionId == id && k.MemberId == member, ct))
            {
                db.Add(Keeper.Of(id, member, !await db.Set<Keeper>().AnyAsync(k => k.InstitutionId == id, ct), clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(ct);
            }
        }
    }
}

public sealed record OfficersOfRecipe
{
    public List<OfficersOfInstitution> Institutions { get; init; } = [];
}

public sealed record OfficersOfInstitution
{
    [Required, StringLength(26)]
    public string Institution { get; init; } = "";
    public List<RecipeOfficer> Officers { get; init; } = [];

    /// <summary>User names.</summary>
    public List<string> Keepers { get; init; } = [];
}
