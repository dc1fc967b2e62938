using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Content;

/// <summary>Finds the item at an address, as far as the reader may see it. What it gives is shared between requests and only for reading.</summary>
public sealed class ContentReading(ForumDb db, QueryCache queries, TimeProvider clock)
{
    /// <summary>Null is "not found" and "not allowed" alike.</summary>
    public async Task<T?> Find<T>(string slug, Reader reader, CancellationToken cancel)
        where T : ContentItem =>
        await queries.Find($"{typeof(T).Name}/{slug}", reader, [PageCacheTags.Type(typeof(T).Name)], c => Published<T>(slug, reader, c), cancel)
            ?? (reader.IsMember ? await Items<T>().VisibleTo(reader, Now).FirstOrDefaultAsync(i => i.Slug == slug, cancel) : null);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<T?> Published<T>(string slug, Reader reader, CancellationToken cancel)
        where T : ContentItem =>
        Items<T>().PublishedFor(reader, Now).FirstOrDefaultAsync(i => i.Slug == slug, cancel);

    private IQueryable<T> Items<T>()
        where T : ContentItem =>
        db.Set<T>().AsNoTracking().IgnoreAutoIncludes();
}
