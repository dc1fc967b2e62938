using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

public sealed class Stewards : IStewards
{
    public async Task<IReadOnlyList<Steward>> Of(ForumDb db, long? spaceId, CancellationToken cancel)
    {
        var members = await db.Set<Member>().AsNoTracking()
            .Where(m => m.IsEnabled && m.Email != null && (m.IsPlatformAdmin || m.Roles.Any(r => r.SpaceId == spaceId && (r.Role == Role.ForumAdmin || r.Role == Role.Reviewer))))
            .OrderBy(m => m.Id).Take(100).ToListAsync(cancel);
        return [.. members.Select(m => new Steward(
            m.Id, m.Email!, m.Roles.Any(r => r.SpaceId == spaceId && r.Role is Role.ForumAdmin or Role.Reviewer),
            m.IsPlatformAdmin || m.Roles.Any(r => r.SpaceId == spaceId && r.Role == Role.ForumAdmin)))];
    }
}
