using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>Who somebody is as a reader while they are away: their row and roles, and the working groups they are in today.</summary>
public sealed class KnownReaders(IGroupPeople groups)
{
    /// <summary>Null for whoever is gone, closed their account or wants no letters.</summary>
    public async Task<Reader?> OfLetter(ForumDb db, Guid memberId, CancellationToken cancel) =>
        await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId && m.IsEnabled && !m.DeclinesLetters, cancel) is { } member ? await Of(db, member, cancel) : null;

    public async Task<Reader> Of(ForumDb db, Member member, CancellationToken cancel) => (await Of(db, [member], cancel))[member.Id];

    public async Task<Dictionary<Guid, Reader>> Of(ForumDb db, IReadOnlyList<Member> members, CancellationToken cancel)
    {
        var inGroups = await groups.GroupsOf(db, [.. members.Select(m => m.Id)], cancel);
        return members.ToDictionary(m => m.Id, m => Interests.ReaderOf(m, [.. inGroups[m.Id].Order()]));
    }
}
