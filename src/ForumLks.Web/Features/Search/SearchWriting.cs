using System.Data.Common;
using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Finding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ForumLks.Web.Features.Search;

/// <summary>
/// Writes an item into the index in the transaction of its save, so that what is published is found at once; and once more when the text of
/// its documents has been read. Its parts, and parts that changed, leave the index with it and come back with a round (<see cref="SearchParts"/>).
/// </summary>
public sealed class SearchWriting(ISearchIndex index, SearchDocuments documents, IEnumerable<IItemParts> kinds) : ISaveParticipant, IHearsDocumentText
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var items = changes.Where(c => c.Entity is ContentItem).Select(c => (Item: (ContentItem)c.Entity, c.State)).ToList();
        var parts = changes.Where(c => c.State != EntityState.Added).Select(c => c.Entity).OfType<IPartOfItem>().ToList();
        if (items.Count + parts.Count == 0)
        {
            return;
        }

        var shown = items.Where(i => i.State != EntityState.Deleted && SearchDocuments.IsFindable(i.Item)).Select(i => i.Item).ToList();
        var leaving = items.Select(i => i.Item).Except(shown).Select(i => i.Id).ToHashSet();
        leaving.UnionWith(await Released(db, [.. items.Where(i => i.State != EntityState.Added).Select(i => i.Item)], parts, cancel));
        var (connection, transaction) = Of(db);
        await index.Lock(connection, transaction, cancel);
        if (leaving.Count > 0)
        {
            await index.Remove(connection, transaction, [.. leaving], cancel);
        }

        if (parts.Count > 0)
        {
            await index.RemoveParts(connection, transaction, parts.ConvertAll(p => (p.ItemId, p.Number)), cancel);
        }

        if (shown.Count > 0)
        {
            await index.Upsert(connection, transaction, await documents.Of(db, shown, cancel), cancel);
        }
    }

    /// <summary>Before the lock, as a round takes them. Says which items have parts.</summary>
    private async Task<IReadOnlyList<long>> Released(ForumDb db, IReadOnlyList<ContentItem> items, IReadOnlyList<IPartOfItem> parts, CancellationToken cancel)
    {
        var having = new List<long>();
        foreach (var kind in kinds)
        {
            foreach (var item in items.Where(i => i.Type == kind.Type))
            {
                having.AddRange(await kind.Release(db, item.Id, null, cancel) > 0 ? [item.Id] : []);
            }

            foreach (var part in parts.Where(p => p.ItemType == kind.Type))
            {
                await kind.Release(db, part.ItemId, part.Number, cancel);
            }
        }

        return having;
    }

    public async Task Arrived(ForumDb db, IReadOnlyCollection<long> items, CancellationToken cancel)
    {
        var (connection, transaction) = Of(db);
        // Read after the lock: an item saved meanwhile is indexed as it was saved.
        await index.Lock(connection, transaction, cancel);
        var known = await db.Set<ContentItem>().AsNoTracking().Where(i => items.Contains(i.Id)).ToListAsync(cancel);
        await index.Upsert(connection, transaction, await documents.Of(db, known.FindAll(SearchDocuments.IsFindable), cancel), cancel);
    }

    public static (DbConnection Connection, DbTransaction? Transaction) Of(ForumDb db) =>
        (db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());
}
