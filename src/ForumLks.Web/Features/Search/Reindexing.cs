using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>Builds the index anew from the content; done by itself when the analysis has changed.</summary>
public sealed partial class Reindexing(ForumDb db, ISearchIndex index, SearchDocuments documents, ILogger<Reindexing> log) : IPrepareSite
{
    private const int Batch = 500;

    /// <summary>Makes the index's tables, and fills them where they are missing or made by an older analysis.</summary>
    public async Task Prepare(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var (connection, transaction) = SearchWriting.Of(db);
        var made = await index.StoredAnalyzerVersion(connection, cancel);
        await index.CreateSchema(connection, transaction, cancel);
        if (made != index.AnalyzerVersion)
        {
            await Everything(cancel);
        }
    }

    public async Task<int> Everything(CancellationToken cancel)
    {
        var count = 0;
        await db.InTransaction(
            async c =>
            {
                var (connection, transaction) = SearchWriting.Of(db);
                await index.CreateSchema(connection, transaction, c);
                await index.Clear(connection, transaction, c);
                for (var last = 0L; ;)
                {
                    var items = await db.Set<ContentItem>().AsNoTracking().Where(i => i.Id > last).OrderBy(i => i.Id).Take(Batch).ToListAsync(c);
                    if (items.Count == 0)
                    {
                        return count;
                    }

                    var findable = items.Where(SearchDocuments.IsFindable).ToList();
                    await index.Upsert(connection, transaction, await documents.Of(findable, c), c);
                    (last, count) = (items[^1].Id, count + findable.Count);
                }
            },
            cancel);
        await index.Optimize(db.Database.GetDbConnection(), cancel);
        LogDone(count);
        return count;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index was built anew from {Count} items.")]
    private partial void LogDone(int count);
}
