using ForumLks.Web.Data;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Groups;

/// <summary>Groups by name, for forms and for the line on an item's page.</summary>
public sealed class GroupList(ForumDb db) : IGroupNames
{
    public async Task<IReadOnlyList<GroupName>> Of(Reader reader, CancellationToken cancel)
    {
        var mine = reader.GroupIds;
        return mine.Length == 0
            ? []
            : await Names(db.Set<Group>().Where(g => mine.Contains(g.Id) && g.EndedUtc == null).OrderBy(g => g.Name)).ToListAsync(cancel);
    }

    public async Task<GroupName?> Find(long groupId, Reader reader, CancellationToken cancel) =>
        reader.IsIn(groupId) || reader.IsPlatformAdmin ? await Names(db.Set<Group>().Where(g => g.Id == groupId)).FirstOrDefaultAsync(cancel) : null;

    public Task<long?> IdOf(string slug, CancellationToken cancel) => db.Set<Group>().Where(g => g.Slug == slug).Select(g => (long?)g.Id).FirstOrDefaultAsync(cancel);

    private static IQueryable<GroupName> Names(IQueryable<Group> groups) => groups.Select(g => new GroupName(g.Id, g.Slug, g.Name));
}

/// <summary>Which groups a person is in, for every request of theirs and for letters.</summary>
public sealed class GroupPeople : IKnowsPeople, IGroupPeople
{
    public async Task<IReadOnlyList<GroupPerson>> In(ForumDb db, long groupId, CancellationToken cancel) =>
        await db.Set<GroupTie>().Where(t => t.GroupId == groupId && t.State == GroupTieState.In).Select(t => new GroupPerson(t.MemberId, t.Role == GroupRole.Coordinator)).ToListAsync(cancel);

    public async Task<ILookup<Guid, long>> GroupsOf(ForumDb db, IReadOnlyCollection<Guid> memberIds, CancellationToken cancel) =>
        (await db.Set<GroupTie>().Where(t => memberIds.Contains(t.MemberId) && t.State == GroupTieState.In).Select(t => new { t.MemberId, t.GroupId }).ToListAsync(cancel)).ToLookup(t => t.MemberId, t => t.GroupId);

    public async Task Tell(ForumDb db, Guid memberId, KnownOfPerson known, CancellationToken cancel)
    {
        var ties = await db.Set<GroupTie>().AsNoTracking().Where(t => t.MemberId == memberId && t.State == GroupTieState.In).Select(t => new { t.GroupId, t.Role }).ToListAsync(cancel);
        known.GroupIds.AddRange(ties.Select(t => t.GroupId));
        known.CoordinatedGroupIds.AddRange(ties.Where(t => t.Role == GroupRole.Coordinator).Select(t => t.GroupId));
    }
}
