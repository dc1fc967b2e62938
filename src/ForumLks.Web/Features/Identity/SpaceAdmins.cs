using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>Where letters for the admins of a space go.</summary>
public sealed class SpaceAdmins(ForumDb db)
{
    /// <summary>The forum admins of the space who take letters; where there is none, the platform admins.</summary>
    public async Task<IReadOnlyList<string>> Emails(long? spaceId, CancellationToken cancel)
    {
        var enabled = db.Set<Member>().Where(m => m.IsEnabled && m.Email != null && !m.DeclinesLetters);
        var admins = await enabled.Where(m => m.Roles.Any(r => r.SpaceId == spaceId && r.Role == Role.ForumAdmin)).Select(m => m.Email!).ToListAsync(cancel);
        return admins.Count > 0 ? admins : await enabled.Where(m => m.IsPlatformAdmin).Select(m => m.Email!).ToListAsync(cancel);
    }
}
