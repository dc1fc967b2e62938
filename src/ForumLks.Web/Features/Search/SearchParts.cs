using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Operations;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>
/// Parts of items in the index: they leave it with the change that concerns them and come into it many at a time. Their rows are always taken before the
/// index's lock, so that nobody waits in a circle.
/// </summary>
public sealed class SearchParts(ForumDb db, ISearchIndex index, SearchDocuments documents, IEnumerable<IItemParts> kinds, IOutputCacheStore pages, ICacheNews news)
{
    private const int AtOnce = 500;

    /// <summary>Puts the next into the index; says how many.</summary>
    public async Task<int> Enter(CancellationToken cancel)
    {
        var entered = await db.InTransaction(Write, cancel);
        if (entered > 0)
        {
            await pages.EvictByTagAsync(PageCacheTags.Found, CancellationToken.None);
        }

        return entered;
    }

    /// <summary>All must come in anew.</summary>
    public Task<int> ReleaseAll(CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            foreach (var kind in kinds)
            {
                await kind.Release(db, null, null, c);
            }

            return 0;
        },
        cancel);

    private async Task<int> Write(CancellationToken cancel)
    {
        var claimed = new List<ItemPart>();
        foreach (var kind in kinds)
        {
            claimed.AddRange(await kind.Claim(db, AtOnce, cancel));
        }

        if (claimed.Count == 0)
        {
            return 0;
        }

        var (connection, transaction) = SearchWriting.Of(db);
        await index.Lock(connection, transaction, cancel);
        await index.Upsert(connection, transaction, await documents.Of(db, claimed, cancel), cancel);
        await news.Tell(db, [PageCacheTags.Found], cancel);
        return claimed.Count;
    }
}

/// <summary>What was written since the last round can be found after it. Not more than a batch a round: whoever writes goes first.</summary>
public sealed class SearchPartsRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchPartsRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override TimeSpan Interval => TimeSpan.FromSeconds(5);

    protected override Task Round(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<SearchParts>().Enter(cancel);
}
