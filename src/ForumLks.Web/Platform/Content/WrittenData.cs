using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Content;

/// <summary>What a person has written. Published text stays when they leave: others cite it, adopt it and follow it up.</summary>
public sealed class WrittenData : IPersonalData
{
    public string Name => "tulisan";

    public IReadOnlyCollection<string> Covers => ["ContentItem.OwnerId", "ContentRevision.ById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var items = await db.Set<ContentItem>().AsNoTracking().Where(i => i.OwnerId == person.Id).OrderBy(i => i.Id).ToListAsync(cancel);
        var edits = await (
            from revision in db.Set<ContentRevision>()
            join item in db.Set<ContentItem>() on revision.ItemId equals item.Id
            where revision.ById == person.Id
            orderby revision.Id
            select new { item.ContentItemId, item.OwnerId, revision.Number, revision.AtUtc, revision.Json }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. items.Select(i => new { Jenis = i.Type, Id = i.ContentItemId, i.Title, Keadaan = i.Status.ToString(), Dibuat = i.CreatedUtc, Diubah = i.ModifiedUtc, Terbit = i.PublishedUtc, Isi = (object)((IHasContent)i).Content }),
            .. edits.Select(e => new { Tulisan = e.ContentItemId, Revisi = e.Number, Waktu = e.AtUtc, Isi = e.Json }),
        ];
    }

    /// <summary>A draft that was never sent anywhere is the writer's alone. The rest stays; its owner is a person without a name.</summary>
    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        var drafts = await db.Set<ContentItem>().Where(i => i.OwnerId == person.Id && i.Status == ContentStatus.Draft && i.PublishedUtc == null
            && !db.Set<ContentRevision>().Any(r => r.ItemId == i.Id && r.ById != person.Id)).ToListAsync(cancel);
        db.RemoveRange(drafts);
        await db.SaveChangesAsync(cancel);
    }
}
