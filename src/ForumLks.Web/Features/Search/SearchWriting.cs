using System.Data.Common;
using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ForumLks.Web.Features.Search;

/// <summary>Writes an item into the index in the transaction of its save, so that what is published is found at once.</summary>
public sealed class SearchWriting(ISearchIndex index, SearchDocuments documents) : ISaveParticipant
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
        if (hidden.Length > 0)
        {
            await index.Remove(connection, transaction, hidden, cancel);
        }

        if (shown.Count > 0)
        {
            await index.Upsert(connection, transaction, await documents.Of(shown, cancel), cancel);
        }
    }

    public static (DbConnection Connection, DbTransaction? Transaction) Of(ForumDb db) =>
        (db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());
}
