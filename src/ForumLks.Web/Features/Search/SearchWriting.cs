using System.Data.Common;
using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ForumLks.Web.Features.Search;

/// <summary>
/// Writes an item into the index in the transaction of its save, so that what is published is found at once; and once more when the text of
/// its documents has been read.
/// </summary>
public sealed class SearchWriting(ISearchIndex index, SearchDocuments documents) : ISaveParticipant, IHearsDocumentText
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var items = changes.Where(c => c.Entity is ContentItem).Select(c => (Item: (ContentItem)c.Entity, c.State)).ToList();
        if (items.Count == 0)
        {
            return;
        }

        var shown = items.Where(i => i.State != EntityState.Deleted && SearchDocuments.IsFindable(i.Item)).Select(i => i.Item).ToList();
        long[] hidden = [.. items.Select(i => i.Item).Except(shown).Select(i => i.Id)];
        var (connection, transaction) = Of(db);
        await index.Lock(connection, transaction, cancel);
        if (hidden.Length > 0)
        {
            await index.Remove(connection, transaction, hidden, cancel);
        }

        if (shown.Count > 0)
        {
            await index.Upsert(connection, transaction, await documents.Of(db, shown, cancel), cancel);
        }
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
