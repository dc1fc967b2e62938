using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Proving;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>The recipe step <c>FollowUps</c>: what became of decisions whose reports stand above it. A follow-up that somebody has touched is left alone.</summary>
public sealed class FollowUpsStep(ForumDb db) : IRecipeStep
{
    public string Name => "FollowUps";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var decision in step.Read<FollowUpsOfRecipe>(problems).Decisions)
        {
            if (decision.Baseline is { } baseline && baseline.Done > baseline.Of)
            {
                problems.Add(decision.Position, $"Titik awal {baseline.Done} dari {baseline.Of} tidak mungkin.");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<FollowUpsOfRecipe>(new RecipeProblems()).Decisions)
        {
            var reportId = await db.Set<MeetingReport>().Where(r => r.ContentItemId == given.Report).Select(r => r.Id).FirstOrDefaultAsync(ct);
            if (reportId != 0)
            {
                await Take(reportId, given, ct);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task Take(long reportId, RecipeFollowUps given, CancellationToken ct)
    {
        if (given.Baseline is { } baseline && !await db.Set<Baseline>().AnyAsync(b => b.MeetingReportId == reportId && b.Number == given.Number && b.AsOf == baseline.AsOf, ct))
        {
            db.Add(Baseline.Said(reportId, given.Number, baseline.Done, baseline.Of, baseline.AsOf, baseline.Source));
        }

        var known = await db.Set<FollowUp>().Include(f => f.Events).Where(f => f.MeetingReportId == reportId && f.Number == given.Number).ToListAsync(ct);
        foreach (var told in given.Areas)
        {
            if (known.Find(f => f.Area == (told.Area ?? FollowUp.NoArea)) is { Version: 0 } followUp)
            {
                var proof = told.ProofNumber is null ? null : new Proof(ProofKind.SuratKeputusan, told.ProofNumber, told.On, null, null);
                followUp.Import(told.State, told.On, proof, told.Note, told.Office ?? "Pengurus forum");
            }
        }
    }
}

public sealed record FollowUpsOfRecipe
{
    public List<RecipeFollowUps> Decisions { get; init; } = [];
}

public sealed record RecipeFollowUps
{
    [Required, StringLength(26)]
    public string Report { get; init; } = "";
    [Range(1, 500)]
    public int Number { get; init; }
    public RecipeBaseline? Baseline { get; init; }
    public List<RecipeProgress> Areas { get; init; } = [];
    public RecipePosition Position { get; init; }
}

public sealed record RecipeBaseline
{
    public int Done { get; init; }
    public int Of { get; init; }
    public DateOnly AsOf { get; init; }
    [Required, StringLength(240)]
    public string Source { get; init; } = "";
}

public sealed record RecipeProgress
{
    [StringLength(5)]
    public string? Area { get; init; }
    public FollowUpState State { get; init; }
    public DateOnly On { get; init; }
    [StringLength(80)]
    public string? ProofNumber { get; init; }
    [StringLength(1000)]
    public string? Note { get; init; }
    [StringLength(160)]
    public string? Office { get; init; }
}
