using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

public static class NeedsFeature
{
    public static WebApplicationBuilder AddNeeds(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<NeedReading>().AddScoped<NeedAccess>().AddScoped<IPlacePanel, NeedPanel>();
        builder.Services.AddSingleton<IPersonalData, NeedData>().AddSingleton<IRetains, NeedData>();
        builder.Services.AddScoped<IRecipeStep, NeedsStep>().AddSingleton<IMovesReferences, NeedMoves>();
        return builder;
    }
}

/// <summary>Needs and answers that a person wrote. They are the institution's, so they stay when the person leaves; a need taken back is kept two years.</summary>
public sealed class NeedData : IPersonalData, IRetains
{
    private const int Years = 2;

    public string Name => "aspirasi";

    public IReadOnlyCollection<string> Covers => ["Need.WrittenById", "NeedAnswer.EnteredById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var needs = await db.Set<Need>().AsNoTracking().Where(n => n.WrittenById == person.Id).OrderBy(n => n.Id).Select(n => new { n.Key, Lembaga = n.InstitutionId, Kebutuhan = n.What, Ditulis = n.WrittenUtc, Keadaan = n.State, Keterangan = n.ClosedBecause }).ToListAsync(cancel);
        var answers = await db.Set<NeedAnswer>().AsNoTracking().Where(a => a.EnteredById == person.Id).OrderBy(a => a.Id).Select(a => new { Jawaban = a.Text, Kantor = a.ByOffice, Tanggal = a.On }).ToListAsync(cancel);
        return [.. needs, .. answers];
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("aspirasi", "Kebutuhan lembaga yang ditarik atau terpenuhi, dengan jawabannya", $"{Years} tahun sesudahnya", "Supaya jawaban dapat dilihat kembali", "Dihapus", (db, now, cancel) =>
        {
            var before = DateOnly.FromDateTime(now.AddYears(-Years));
            return db.Set<Need>().Where(n => n.ClosedOn != null && n.ClosedOn < before).ExecuteDeleteAsync(cancel);
        }),
    ];
}

/// <summary>The recipe step <c>Needs</c>: what institutions that stand above it ask for.</summary>
public sealed class NeedsStep(ForumDb db) : IRecipeStep
{
    public string Name => "Needs";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var need in step.Read<NeedsOfRecipe>(problems).Needs)
        {
            if (!Need.Choices.Contains(need.Visibility))
            {
                problems.Add(need.Position, $"Visibility \"{need.Visibility}\" tidak dapat dipilih untuk kebutuhan.");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<NeedsOfRecipe>(new RecipeProblems()).Needs)
        {
            var institution = await db.Set<Institution>().AsNoTracking().FirstOrDefaultAsync(i => i.ContentItemId == given.Institution, ct);
            if (institution?.Area is null || await db.Set<Need>().AnyAsync(n => n.Key == given.Key, ct))
            {
                continue;
            }

            var need = Need.Of(new NeedGiven(given.Key, given.Kind, given.What, given.Amount, given.Urgency, given.Visibility), institution.ContentItemId, institution.Area, institution.SpaceId, null, given.On.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc));
            if (given.Answer is { } answer)
            {
                need.Answer(answer.Text, answer.Office, answer.On, null, null, answer.On);
            }

            if (given.FulfilledBy is { } by)
            {
                need.Fulfil(by, given.Answer?.On ?? given.On);
            }

            db.Add(need);
        }

        await db.SaveChangesAsync(ct);
    }
}

public sealed record NeedsOfRecipe
{
    public List<RecipeNeed> Needs { get; init; } = [];
}

public sealed record RecipeNeed
{
    [Required, StringLength(26)]
    public string Key { get; init; } = "";
    [Required, StringLength(26)]
    public string Institution { get; init; } = "";
    public NeedKind Kind { get; init; }
    [Required, StringLength(300)]
    public string What { get; init; } = "";
    public NeedAmount Amount { get; init; }
    public NeedUrgency Urgency { get; init; }
    public Visibility Visibility { get; init; }
    public DateOnly On { get; init; }
    public RecipeNeedAnswer? Answer { get; init; }
    [StringLength(300)]
    public string? FulfilledBy { get; init; }
    public RecipePosition Position { get; init; }
}

public sealed record RecipeNeedAnswer
{
    [Required, StringLength(1000)]
    public string Text { get; init; } = "";
    [Required, StringLength(160)]
    public string Office { get; init; } = "";
    public DateOnly On { get; init; }
}
