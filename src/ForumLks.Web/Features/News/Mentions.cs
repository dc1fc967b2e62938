using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.News;

public sealed class Mentions(ForumDb db, QueryCache queries, Listing listing, IHttpContextAccessor http, TimeProvider clock) : IMentions
{
    private const int Most = 6;

    public string CacheTag => PageCacheTags.Type(nameof(News));

    public async Task<IReadOnlyList<ItemRow>> Of(string contentItemId, CancellationToken cancel) =>
        await queries.Get($"berita tentang {contentItemId}", Reader, [CacheTag, PageCacheTags.Places], c => Read(contentItemId, c), cancel);

    private Reader Reader => http.HttpContext!.Reader;

    private Task<IReadOnlyList<ItemRow>> Read(string contentItemId, CancellationToken cancel)
    {
        var about = db.Set<NewsLink>().Where(l => l.ContentItemId == contentItemId).Select(l => l.NewsId);
        var news = db.Set<ContentItem>().PublishedFor(Reader, clock.GetUtcNow().UtcDateTime).Where(i => about.Contains(i.Id));
        return listing.Rows(news, Most, cancel);
    }
}
