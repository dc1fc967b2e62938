using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Proving;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>The recipe step <c>Formation</c>: targets and what is known of areas. It stands after the step of follow-ups, whose proofs it takes over where a target shares them.</summary>
public sealed class FormationStep(ForumDb db, TargetDesk desk, Say say) : IRecipeStep
{
    private const string Teller = "Pengurus forum";

    public string Name => "Formation";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        var given = step.Read<FormationOfRecipe>(problems);
        foreach (var target in given.Targets)
        {
            if (target.Areas.Count == 0 && target.Province is null)
            {
                problems.Add(target.Position, $"Target \"{target.Title}\" tanpa wilayah.");
            }

            if (target.DueOn < target.SetOn)
            {
                problems.Add(target.Position, $"Tenggat target \"{target.Title}\" mendahului hari target ditetapkan.");
            }
        }

        var places = step.Shared<KnownPlaces>();
        foreach (var entry in given.Entries.Where(e => places.Areas.Count > 0 && !places.Knows(e.Area)))
        {
            problems.Add(entry.Position, $"Kode wilayah {entry.Area} tidak ada dalam langkah Regions.");
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var given = step.Read<FormationOfRecipe>(new RecipeProblems());
        // What was known before anybody decided anything comes first: a proof from a decision is taken over only where the body has not come that far.
        foreach (var entry in given.Entries)
        {
            await Take(entry, ct);
        }

        foreach (var target in given.Targets)
        {
            await Take(target, ct);
        }
    }

    private async Task Take(RecipeTarget given, CancellationToken ct)
    {
        if (await db.Set<FormationTarget>().AnyAsync(t => t.Key == given.Key, ct))
        {
            return;
        }

        // Read from the database, because a recipe brings places and targets in one go.
        var areas = given.Areas.Count > 0 ? given.Areas : await db.Set<Area>().Where(a => a.ProvinceCode == given.Province).Select(a => a.Code).ToListAsync(ct);
        var decision = given.Report is { } report && given.Number is { } number ? new DecisionName(report, number) : null;
        var target = FormationTarget.Set(new TargetGiven(given.Key, given.Title, given.Stage, areas, given.SetOn, given.DueOn, given.SetBy, given.Source, decision, given.SharesProof), null, MiddayOf(given.SetOn));
        foreach (var baseline in given.Baselines)
        {
            target.Begin(baseline.Done, baseline.AsOf, baseline.Source, null, Later(baseline.AsOf));
        }

        await desk.Set(target, ct);
    }

    private async Task Take(RecipeEntry given, CancellationToken ct)
    {
        if (await db.Set<FormationEntry>().AnyAsync(e => e.Key == given.Key, ct))
        {
            return;
        }

        var formation = await db.Set<AreaFormation>().Include(f => f.Entries).FirstOrDefaultAsync(f => f.Area == given.Area, ct);
        if (formation is null)
        {
            formation = AreaFormation.Of(given.Area);
            db.Add(formation);
        }

        var proof = given.ProofKind is { } kind ? new Proof(kind, given.ProofNumber, given.ProofOn ?? given.On, given.ProofUrl, null) : null;
        var now = MiddayOf(given.On);
        var entry = formation.Enter(new EntryGiven(given.Key, given.Stage, given.On, proof, given.Source, given.Note), new ByWhom(null, given.Office ?? Teller), Later(given.On), now);
        await db.SaveChangesAsync(ct);
        if (entry.Standing == EntryStanding.Menunggu && !given.Waits)
        {
            formation.Verify(entry.Id, new ByWhom(null, given.SecondOffice ?? Teller), now);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>A recipe is set up on any day, also before what it tells of.</summary>
    private DateOnly Later(DateOnly told) => told > say.Today ? told : say.Today;

    private static DateTime MiddayOf(DateOnly day) => day.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc);
}

public sealed record FormationOfRecipe
{
    public List<RecipeTarget> Targets { get; init; } = [];
    public List<RecipeEntry> Entries { get; init; } = [];
}

public sealed record RecipeTarget
{
    [Required, StringLength(26)]
    public string Key { get; init; } = "";
    [Required, StringLength(160)]
    public string Title { get; init; } = "";
    public FormationStage Stage { get; init; }
    [StringLength(2)]
    public string? Province { get; init; }
    public List<string> Areas { get; init; } = [];
    public DateOnly SetOn { get; init; }
    public DateOnly DueOn { get; init; }
    [Required, StringLength(160)]
    public string SetBy { get; init; } = "";
    [StringLength(240)]
    public string? Source { get; init; }
    [StringLength(26)]
    public string? Report { get; init; }
    public int? Number { get; init; }
    public bool SharesProof { get; init; }
    public List<RecipeBaselineOfTarget> Baselines { get; init; } = [];
    public RecipePosition Position { get; init; }
}

public sealed record RecipeBaselineOfTarget
{
    public int Done { get; init; }
    public DateOnly AsOf { get; init; }
    [Required, StringLength(240)]
    public string Source { get; init; } = "";
}

public sealed record RecipeEntry
{
    [Required, StringLength(26)]
    public string Key { get; init; } = "";
    [Required, StringLength(5)]
    public string Area { get; init; } = "";
    public FormationStage Stage { get; init; }
    public DateOnly On { get; init; }
    public ProofKind? ProofKind { get; init; }
    [StringLength(80)]
    public string? ProofNumber { get; init; }
    public DateOnly? ProofOn { get; init; }
    [StringLength(500)]
    public string? ProofUrl { get; init; }
    [StringLength(240)]
    public string? Source { get; init; }
    [StringLength(1000)]
    public string? Note { get; init; }
    [StringLength(160)]
    public string? Office { get; init; }
    [StringLength(160)]
    public string? SecondOffice { get; init; }

    /// <summary>Left for a second person to verify.</summary>
    public bool Waits { get; init; }
    public RecipePosition Position { get; init; }
}
