using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Groups;

/// <summary>The groups a person is in, was invited to, or asked to join.</summary>
public sealed class GroupData : IPersonalData
{
    public string Name => "kelompok";

    public IReadOnlyCollection<string> Covers => ["GroupTie.MemberId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await (
            from tie in db.Set<GroupTie>().AsNoTracking()
            join grp in db.Set<Group>() on tie.GroupId equals grp.Id
            where tie.MemberId == person.Id
            orderby tie.Id
            select new { Kelompok = grp.Name, Keadaan = tie.State.ToString(), Peran = tie.Role.ToString(), Catatan = tie.Note, Sejak = tie.SinceUtc }).ToListAsync(cancel)];

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        foreach (var group in await db.Set<Group>().Include(g => g.Ties).Where(g => g.Ties.Any(t => t.MemberId == person.Id)).ToListAsync(cancel))
        {
            group.Lose(person.Id, now);
        }

        await db.SaveChangesAsync(cancel);
    }
}
