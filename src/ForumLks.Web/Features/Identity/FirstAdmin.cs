using ForumLks.Web.Data;
using ForumLks.Web.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>While nobody can administer the site, each start makes a new one-time code and ends the older ones.</summary>
public sealed class FirstAdmin(ForumDb db, TimeProvider clock) : IFirstAdmin
{
    public async Task<string?> SetUpCode(CancellationToken cancel)
    {
        if (await db.Set<Member>().AnyAsync(m => m.IsPlatformAdmin && m.IsEnabled, cancel))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var older in await db.Set<Invitation>().Where(i => i.IsPlatformAdmin && i.UsedUtc == null).ToListAsync(cancel))
        {
            older.Revoke(now);
        }

        var (invitation, secret) = Invitation.ToFirstAdmin(now);
        db.Add(invitation);
        await db.SaveChangesAsync(cancel);
        return secret;
    }
}
