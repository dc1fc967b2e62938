using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>The recipe step <c>Users</c>, Orchard's with a few members of ours. Passwords in clear are for demo sites only.</summary>
public sealed class UsersStep(ForumDb db, UserManager<Member> members, TimeProvider clock) : IRecipeStep
{
    public string Name => "Users";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        var known = step.Shared<KnownMembers>();
        foreach (var user in step.Read<UsersOfRecipe>(problems).Users)
        {
            if (!OrchardId.IsValid(user.UserId))
            {
                problems.Add(user.Place, $"UserId \"{user.UserId}\" bukan 26 huruf dan angka seperti yang dipakai Orchard.");
            }

            if (!known.PublicIds.Add(user.UserId) || !known.UserNames.Add(user.UserName.ToLowerInvariant()))
            {
                problems.Add(user.Place, $"Pengguna {user.UserName} sudah ada di atas.");
            }

            foreach (var role in user.SpaceRoles.Where(r => !step.Shared<KnownSpaces>().Slugs.Contains(r.Space)))
            {
                problems.Add(role.Position, $"Ruang \"{role.Space}\" tidak ada dalam langkah Spaces.");
            }

            foreach (var role in user.RoleNames.Where(r => r != "PlatformAdmin"))
            {
                problems.Add(user.Place, $"Peran \"{role}\" tidak dikenal; yang ada: PlatformAdmin. Peran per ruang ditulis di SpaceRoles.");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var spaces = await db.Set<Space>().ToDictionaryAsync(s => s.Slug, s => s.Id, ct);
        foreach (var user in step.Read<UsersOfRecipe>(new RecipeProblems()).Users)
        {
            await Write(user, spaces, ct);
        }
    }

    private async Task Write(RecipeUser user, Dictionary<string, long> spaces, CancellationToken ct)
    {
        var known = await db.Set<Member>().FirstOrDefaultAsync(m => m.PublicId == user.UserId, ct);
        var member = known ?? Member.Named(user.UserName.ToLowerInvariant(), user.UserId, clock.GetUtcNow().UtcDateTime);
        member.Email = user.Email;
        member.EmailConfirmed = user.EmailConfirmed;
        member.Introduce(user.DisplayName ?? user.UserName, user.Position, user.Institution);
        member.Enable(user.IsEnabled);
        member.MakePlatformAdmin(user.RoleNames.Contains("PlatformAdmin"));
        foreach (var role in user.SpaceRoles)
        {
            member.Grant(spaces[role.Space], role.Role);
        }

        if (known is not null)
        {
            await db.SaveChangesAsync(ct);
            return;
        }

        member.PasswordHash = user.PasswordHash;
        var made = user.Password is null ? await members.CreateAsync(member) : await members.CreateAsync(member, user.Password);
        if (!made.Succeeded)
        {
            var at = user.Place;
            throw new RecipeException(new RecipeProblem(at.File, at.Line, at.Column, string.Join(' ', made.Errors.Select(e => e.Description))));
        }
    }
}

public sealed class KnownMembers
{
    public HashSet<string> PublicIds { get; } = [];
    public HashSet<string> UserNames { get; } = [];
}

public sealed record UsersOfRecipe
{
    public List<RecipeUser> Users { get; init; } = [];
}

public sealed record RecipeUser
{
    public long Id { get; init; }
    [Required]
    public string UserId { get; init; } = "";
    [Required, StringLength(60)]
    public string UserName { get; init; } = "";
    [Required, EmailAddress, StringLength(200)]
    public string Email { get; init; } = "";
    public string? Password { get; init; }
    public string? PasswordHash { get; init; }
    public bool EmailConfirmed { get; init; }
    public bool IsEnabled { get; init; } = true;
    public List<string> RoleNames { get; init; } = [];
    [StringLength(120)]
    public string? DisplayName { get; init; }
    [StringLength(120)]
    public string? Position { get; init; }
    public string? Institution { get; init; }
    public List<RecipeSpaceRole> SpaceRoles { get; init; } = [];
    public RecipePosition Place { get; init; }
}

public sealed record RecipeSpaceRole
{
    [Required]
    public string Space { get; init; } = "";
    public Role Role { get; init; }
    public RecipePosition Position { get; init; }
}
