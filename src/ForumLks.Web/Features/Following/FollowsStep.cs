using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>The recipe step <c>Follows</c>: who follows what, and what happened lately. Days are told back from the set-up, so that a demo never grows old.</summary>
public sealed class FollowsStep(ForumDb db, TimeProvider clock) : IRecipeStep
{
    public string Name => "Follows";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var follow in step.Read<FollowsOfRecipe>(problems).Follows.Where(f => f.Key.Length > Follow.KeyLimit))
        {
            problems.Add(follow.Position, $"\"{follow.Key}\" terlalu panjang untuk diikuti.");
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var given = step.Read<FollowsOfRecipe>(new RecipeProblems());
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.UserName!, m => m.Id, ct);
        var spaces = await db.Set<Space>().ToDictionaryAsync(s => s.Slug, s => s.Id, ct);
        foreach (var one in given.Follows.Where(f => members.ContainsKey(f.Member)))
        {
            var key = one.Kind == FollowKind.Space && spaces.TryGetValue(one.Key, out var id) ? id.ToString(CultureInfo.InvariantCulture) : one.Key;
            if (!await db.Set<Follow>().AnyAsync(f => f.MemberId == members[one.Member] && f.Kind == one.Kind && f.Key == key, ct))
            {
                db.Add(Follow.Of(members[one.Member], one.Kind, key, Ago(30)));
            }
        }

        foreach (var one in given.Happenings)
        {
            if (await db.Set<ContentItem>().AnyAsync(i => i.ContentItemId == one.Item, ct) && !await db.Set<Occurrence>().AnyAsync(o => o.ItemId == one.Item && o.Kind == one.Kind, ct))
            {
                db.Add(Occurrence.Of(new Happening(one.Kind, one.Item, one.Url, one.Line) { Number = one.Number }, Ago(one.DaysAgo)));
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private DateTime Ago(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}

public sealed record FollowsOfRecipe
{
    public List<RecipeFollow> Follows { get; init; } = [];
    public List<RecipeHappening> Happenings { get; init; } = [];
}

public sealed record RecipeFollow
{
    [Required]
    public string Member { get; init; } = "";
    public FollowKind Kind { get; init; }

    /// <summary>The slug of a space, the code of an area, a kind of service, a ContentItemId, "{ContentItemId}/{number}".</summary>
    [Required]
    public string Key { get; init; } = "";
    public RecipePosition Position { get; init; }
}

/// <summary>With the kind "terbit" and neither address nor line it tells that the item came out.</summary>
public sealed record RecipeHappening
{
    [Required, StringLength(40)]
    public string Kind { get; init; } = "";
    [Required]
    public string Item { get; init; } = "";
    public int? Number { get; init; }
    [StringLength(400)]
    public string Url { get; init; } = "";
    [StringLength(300)]
    public string Line { get; init; } = "";
    public int DaysAgo { get; init; }
    public RecipePosition Position { get; init; }
}
