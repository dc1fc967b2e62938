using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Keeps, with every save of an item, which files it shows; that decides who may fetch them.</summary>
public sealed class MediaUses(IHttpContextAccessor http, IEnumerable<IFilesBeside> beside) : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var items = changes.Where(c => c.State != EntityState.Deleted).Select(c => c.Entity).OfType<ContentItem>().ToList();
        var ids = items.ConvertAll(i => i.Id);
        // Of very many items that an import writes, hardly one shows a file.
        var showing = ids.Count > 1 ? await db.Set<MediaUse>().Where(u => ids.Contains(u.ItemId)).Select(u => u.ItemId).Distinct().ToListAsync(cancel) : ids;
        foreach (var item in await Naming(db, items, showing, cancel))
        {
            await Refresh(db, item, cancel);
        }

        // Rows beside an item, such as replies, show files on its page as well.
        foreach (var id in changes.Select(c => c.Entity).OfType<IShowsFiles>().Where(r => r.ConcernsFiles).Select(r => r.ShownWithItem).Distinct())
        {
            await Refresh(db, await db.Set<ContentItem>().IgnoreAutoIncludes().FirstAsync(i => i.Id == id, cancel), cancel);
        }
    }

    /// <summary>Items that show a file, or may. A registration number looks like the path of one, so of many items it is asked once which of their words are files.</summary>
    private static async Task<List<ContentItem>> Naming(ForumDb db, List<ContentItem> items, List<long> showing, CancellationToken cancel)
    {
        var named = items.ConvertAll(i => (Item: i, Paths: NamedFiles.In(i).ToList()));
        var paths = named.SelectMany(n => n.Paths).Distinct().ToList();
        var known = items.Count > 1 && paths.Count > 0 ? await db.Set<MediaFile>().Where(m => paths.Contains(m.Path)).Select(m => m.Path).ToHashSetAsync(cancel) : [.. paths];
        return [.. named.Where(n => showing.Contains(n.Item.Id) || n.Paths.Exists(known.Contains)).Select(n => n.Item)];
    }

    private async Task Refresh(ForumDb db, ContentItem item, CancellationToken cancel)
    {
        var paths = NamedFiles.In(item).ToList();
        var old = await db.Set<MediaUse>().Where(u => u.ItemId == item.Id).ToListAsync(cancel);
        var files = paths.Count == 0 ? [] : await Showable(db, item, old, paths).Select(m => m.Id).ToListAsync(cancel);
        files.AddRange((await Beside(db, item.Id, cancel)).Except(files));
        // Who may see a document may see the picture of its first page.
        files.AddRange(await db.Set<MediaFile>().Where(m => m.StillOf != null && files.Contains(m.StillOf.Value)).Select(m => m.Id).ToListAsync(cancel));
        db.RemoveRange(old.Where(u => !files.Contains(u.MediaFileId)));
        db.AddRange(files.Where(f => old.All(u => u.MediaFileId != f)).Select(f => MediaUse.Of(f, item.Id)));
        await db.SaveQuietly(cancel);
    }

    /// <summary>
    /// Naming a file does not give access to it: it must be the owner's or the writer's own, or be shown by this item already.
    /// A recipe, which has no reader, may show the files it brought.
    /// </summary>
    private IQueryable<MediaFile> Showable(ForumDb db, ContentItem item, List<MediaUse> old, List<string> paths)
    {
        var shown = old.Select(u => u.MediaFileId).ToList();
        var owner = item.OwnerId;
        var writer = http.HttpContext?.Reader.Id;
        var fromRecipe = http.HttpContext is null;
        return db.Set<MediaFile>().Where(m => paths.Contains(m.Path)
            && (m.OwnerId == owner || (writer != null && m.OwnerId == writer) || shown.Contains(m.Id) || (fromRecipe && m.OwnerId == null)));
    }

    /// <summary>Each row shows files of its own writer only.</summary>
    private async Task<IReadOnlyList<long>> Beside(ForumDb db, long itemId, CancellationToken cancel)
    {
        var named = new List<(string Path, Guid Writer)>();
        foreach (var one in beside)
        {
            named.AddRange((await one.Texts(db, itemId, cancel)).SelectMany(t => NamedFiles.InText(t.Text).Select(path => (path, t.WriterId))));
        }

        var paths = named.Select(n => n.Path).Distinct().ToList();
        var known = paths.Count == 0 ? [] : await db.Set<MediaFile>().Where(m => paths.Contains(m.Path)).Select(m => new { m.Id, m.Path, m.OwnerId }).ToListAsync(cancel);
        return [.. known.Where(m => named.Contains((m.Path, m.OwnerId ?? Guid.Empty))).Select(m => m.Id)];
    }
}
