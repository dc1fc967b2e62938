using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>Builds the index anew from the content, a batch to a transaction, while readers search and writers save.</summary>
public sealed partial class Reindexing(ForumDb db, ISearchIndex index, SearchDocuments documents, SearchParts parts, ILogger<Reindexing> log) : IPrepareSite
{
    private const int Batch = 500;

    /// <summary>Makes the index's tables where they are missing; filling them is done after the start.</summary>
    public async Task Prepare(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await index.CreateSchema(db.Database.GetDbConnection(), null, cancel);
    }

    /// <summary>Whether the index is of another analysis, was left half built, or is empty while there is content.</summary>
    public async Task<bool> IsNeeded(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var facts = await index.Facts(db.Database.GetDbConnection(), cancel);
        return !facts.IsCurrent || (facts.Units == 0 && await Findable().AnyAsync(cancel));
    }

    /// <summary>Says how many items were indexed; null if another rebuild began meanwhile and this one gave way.</summary>
    public async Task<int?> Everything(CancellationToken cancel)
    {
        var generation = await db.InTransaction(c => index.BeginRebuild(SearchWriting.Of(db).Connection, SearchWriting.Of(db).Transaction, c), cancel);
        await parts.ReleaseAll(cancel);
        var count = 0;
        for (long? last = 0; last is { } from;)
        {
            var (done, next) = await db.InTransaction(c => Some(from, generation, c), cancel);
            if (done is not { } some)
            {
                return null;
            }

            (last, count) = (next, count + some);
        }

        while (await parts.Enter(cancel) > 0)
        {
            // The next batch.
        }

        await db.Database.OpenConnectionAsync(cancel);
        await index.FinishRebuild(db.Database.GetDbConnection(), cancel);
        LogDone(count);
        return count;
    }

    /// <summary>The next items after an id: what is out is written, what should not be in the index leaves it.</summary>
    private async Task<(int? Done, long? Next)> Some(long from, long generation, CancellationToken cancel)
    {
        var (connection, transaction) = SearchWriting.Of(db);
        if (await index.Lock(connection, transaction, cancel) != generation)
        {
            return (null, null);
        }

        var items = await db.Set<ContentItem>().AsNoTracking().Where(i => i.Id > from).OrderBy(i => i.Id).Take(Batch).ToListAsync(cancel);
        var upTo = items.Count == Batch ? items[^1].Id : long.MaxValue;
        // Of a batch the first counts as the newest.
        var findable = items.Where(SearchDocuments.IsFindable).Reverse().ToList();
        var gone = (await index.Documents(connection, from, upTo, cancel)).Except(findable.Select(i => i.Id)).ToArray();
        await index.Remove(connection, transaction, gone, cancel);
        await index.Upsert(connection, transaction, await documents.Of(db, findable, cancel), cancel);
        return (findable.Count, items.Count == Batch ? upTo : null);
    }

    private IQueryable<ContentItem> Findable() =>
        db.Set<ContentItem>().Where(i => i.Status == ContentStatus.Published && i.DeletedUtc == null && i.PublishedUtc != null);

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index was built anew from {Count} items.")]
    private partial void LogDone(int count);
}
