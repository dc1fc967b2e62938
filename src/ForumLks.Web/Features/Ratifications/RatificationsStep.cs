using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>The recipe step <c>Ratifications</c>: reports above it that two officers ratified. What is ratified already is left alone.</summary>
public sealed class RatificationsStep(ForumDb db) : IRecipeStep
{
    public string Name => "Ratifications";

    public void Check(RecipeStepContext step, RecipeProblems problems) => step.Read<RatificationsOfRecipe>(problems);

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<RatificationsOfRecipe>(new RecipeProblems()).Reports)
        {
            var report = await db.Set<MeetingReport>().AsNoTracking().FirstOrDefaultAsync(r => r.ContentItemId == given.Report, ct);
            if (report is null || await db.Set<Ratification>().AnyAsync(r => r.MeetingReportId == report.Id, ct))
            {
                continue;
            }

            var at = DateTime.SpecifyKind(given.On.ToDateTime(new TimeOnly(3, 0)), DateTimeKind.Utc);
            var ratification = Ratification.Of(report.Id);
            var canonical = Canonical.Of(report.Content);
            ratification.Sign(report.OwnerId, given.First, canonical, at);
            ratification.Sign(Guid.Empty, given.Second, canonical, at);
            db.Add(ratification);
            foreach (var (addendum, index) in given.Addenda.Select((a, i) => (a, i)))
            {
                db.Add(Addendum.Of(report.Id, index + 1, addendum.Item, addendum.Text, addendum.Reason, given.First, report.OwnerId, at.AddDays(index + 2)));
            }
        }

        await db.SaveChangesAsync(ct);
    }
}

public sealed record RatificationsOfRecipe
{
    public List<RecipeRatification> Reports { get; init; } = [];
}

public sealed record RecipeRatification
{
    [Required, StringLength(26)]
    public string Report { get; init; } = "";
    [Required, StringLength(160)]
    public string First { get; init; } = "";
    [Required, StringLength(160)]
    public string Second { get; init; } = "";
    public DateOnly On { get; init; }
    public List<RecipeAddendum> Addenda { get; init; } = [];
    public RecipePosition Position { get; init; }
}

public sealed record RecipeAddendum
{
    public int? Item { get; init; }
    [Required, StringLength(2000)]
    public string Text { get; init; } = "";
    [Required, StringLength(500)]
    public string Reason { get; init; } = "";
}
