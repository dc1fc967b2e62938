using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Groups;

/// <summary>The recipe step <c>Groups</c>: working groups of members who stand above it. One that is there already is left alone.</summary>
public sealed class GroupsStep(ForumDb db) : IRecipeStep
{
    public string Name => "Groups";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var given in step.Read<GroupsOfRecipe>(problems).Groups)
        {
            if (!given.People.Exists(p => p is { State: GroupTieState.In, Role: GroupRole.Coordinator }))
            {
                problems.Add(given.Position, $"Kelompok \"{given.Slug}\" perlu seorang koordinator.");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var given in step.Read<GroupsOfRecipe>(new RecipeProblems()).Groups)
        {
            if (await db.Set<Group>().AnyAsync(g => g.Slug == given.Slug, ct))
            {
                continue;
            }

            var ids = given.People.Select(p => p.Member).ToList();
            var members = await db.Set<Member>().Where(m => ids.Contains(m.PublicId)).ToDictionaryAsync(m => m.PublicId, m => m.Id, ct);
            var begun = given.BegunOn.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
            var group = Group.Of(given.Slug, begun, given.People.Where(p => members.ContainsKey(p.Member)).Select(p => GroupTie.Of(members[p.Member], p.State, p.Role, p.Note, begun)));
            group.Describe(given.Name, given.Purpose, given.Openness);
            db.Add(group);
            await db.SaveChangesAsync(ct);
        }
    }
}

public sealed record GroupsOfRecipe
{
    public List<RecipeGroup> Groups { get; init; } = [];
}

public sealed record RecipeGroup
{
    [Required, StringLength(100)]
    public string Slug { get; init; } = "";
    [Required, StringLength(Group.LongestName)]
    public string Name { get; init; } = "";
    [Required, StringLength(Group.LongestPurpose)]
    public string Purpose { get; init; } = "";
    public GroupOpenness Openness { get; init; }
    public DateOnly BegunOn { get; init; }
    public List<RecipeTie> People { get; init; } = [];
    public RecipePosition Position { get; init; }
}

public sealed record RecipeTie
{
    [Required, StringLength(26)]
    public string Member { get; init; } = "";
    public GroupTieState State { get; init; } = GroupTieState.In;
    public GroupRole Role { get; init; }
    [StringLength(Group.LongestNote)]
    public string? Note { get; init; }
}
