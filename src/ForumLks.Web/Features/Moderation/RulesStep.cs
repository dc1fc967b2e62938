using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>The recipe step <c>ModerationRules</c>: words and sites that wait or are refused, in one space or in all. What is there already stays as it is.</summary>
public sealed class RulesStep(ForumDb db, TimeProvider clock) : IRecipeStep
{
    public string Name => "ModerationRules";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var rule in step.Read<RulesOfRecipe>(problems).Rules)
        {
            try
            {
                ModerationRule.Of(null, rule.Kind, rule.Effect, rule.Text, rule.Reason, Guid.Empty, default);
            }
            catch (BrokenRule broken)
            {
                problems.Add(rule.Position, $"\"{rule.Text}\": {broken.Message}");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var given = step.Read<RulesOfRecipe>(new RecipeProblems());
        var spaces = await db.Set<Space>().ToDictionaryAsync(s => s.Slug, s => s.Id, ct);
        var admin = await db.Set<Member>().Where(m => m.IsPlatformAdmin).OrderBy(m => m.JoinedUtc).Select(m => m.Id).FirstOrDefaultAsync(ct);
        foreach (var one in given.Rules.Where(r => r.Space is null || spaces.ContainsKey(r.Space)))
        {
            long? space = one.Space is null ? null : spaces[one.Space];
            var rule = ModerationRule.Of(space, one.Kind, one.Effect, one.Text, one.Reason, admin, clock.GetUtcNow().UtcDateTime);
            if (!await db.Set<ModerationRule>().AnyAsync(r => r.SpaceId == space && r.Kind == rule.Kind && r.Text == rule.Text, ct))
            {
                db.Add(rule);
                await db.SaveChangesAsync(ct);
            }
        }
    }
}

public sealed record RulesOfRecipe
{
    public List<RecipeRule> Rules { get; init; } = [];
}

public sealed record RecipeRule
{
    /// <summary>The slug of a space; without one, everywhere.</summary>
    public string? Space { get; init; }
    public RuleKind Kind { get; init; }
    public RuleEffect Effect { get; init; }

    [Required, StringLength(ModerationRule.LongestText)]
    public string Text { get; init; } = "";

    /// <summary>Told to the writer.</summary>
    [Required, StringLength(ModerationRule.LongestReason)]
    public string Reason { get; init; } = "";
    public RecipePosition Position { get; init; }
}
