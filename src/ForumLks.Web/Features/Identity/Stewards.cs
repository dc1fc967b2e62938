using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

public sealed class Stewards(IGroupPeople groups) : IStewards
{
    public async Task<IReadOnlyList<Steward>> Of(ForumDb db, long? spaceId, long? groupId, CancellationToken cancel)
    {
        var coordinators = groupId is { } group ? (await groups.In(db, group, cancel)).Where(p => p.Coordinates).Select(p => p.MemberId).ToList() : [];
        var members = await db.Set<Member>().AsNoTracking()
            .Where(m => m.IsEnabled && m.Email != null && (m.IsPlatformAdmin || coordinators.Contains(m.Id) || m.Roles.Any(r => r.SpaceId == spaceId && (r.Role == Role.ForumAdmin || r.Role == Role.Reviewer))))
            .OrderBy(m => m.Id).Take(100).ToListAsync(cancel);
        return [.. members.Select(m => new Steward(
            m.Id, m.Email!, coordinators.Contains(m.Id) || m.Roles.Any(r => r.SpaceId == spaceId && r.Role is Role.ForumAdmin or Role.Reviewer),
            m.IsPlatformAdmin || coordinators.Contains(m.Id) || m.Roles.Any(r => r.SpaceId == spaceId && r.Role == Role.ForumAdmin)))];
    }
}
