using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// Whole pages for strangers, kept compressed and thrown away by tag. A page takes part by naming what it shows
/// (<see cref="PageCacheTags.CachePublicly"/>); a signed-in person never gets or fills a cached page.
/// </summary>
public sealed class PageCache : IOutputCachePolicy
{
    public const string SignInCookie = "forumlks.masuk";

    /// <summary>Stands on pages that are the same for everybody: only these may a device keep to read without a line (<c>wwwroot/sw.js</c>).</summary>
    public const string MayBeKept = "X-Luring";

    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    /// <summary>Gives what is kept and keeps nothing new.</summary>
    public bool OnlyReads { get; init; }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var eligible = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !HasPersonalCookie(request);
        context.EnableOutputCaching = eligible;
        context.AllowCacheLookup = eligible;
        context.AllowCacheStorage = eligible && !OnlyReads;
        context.AllowLocking = false;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["tampilan"] = Appearance.Of(request).Key;
        context.CacheVaryByRules.VaryByValues["dekat"] = NearPlace.On(request) ?? "";
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request.Headers.AcceptEncoding.ToString());
        context.ResponseExpirationTimeSpan = Freshness;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = context.AllowCacheStorage
            && context.Tags.Count > 0
            && response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0;
        if (context.AllowCacheStorage && context.HttpContext.Features.Get<PageMoment>() is { } moment)
        {
            context.Tags.Add(FreshStore.TagOf(moment.Evictions));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>TempData (a notice after an action) is personal as well.</summary>
    private static bool HasPersonalCookie(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && (request.Cookies.ContainsKey(SignInCookie) || request.Cookies.ContainsKey("forumlks.pesan"));

    private static string Encoding(string accepted) =>
        accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
        : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
}

/// <summary>When the page's request came in, counted in evictions.</summary>
public sealed record PageMoment(long Evictions);

public static class PageCacheTags
{
    /// <summary>Shown on pages that gather from everywhere.</summary>
    public const string Content = "isi";

    public const string Places = "tempat";

    /// <summary>On pages of search results, for what stands in items.</summary>
    public const string Found = "cari";

    /// <summary>On every cached page, for when it is unknown what changed.</summary>
    public const string Everything = "semua";

    public static string Item(long id) => $"item:{id}";

    public static string Type(string type) => $"jenis:{type}";

    /// <summary>For what is shown on an item's page and in lists of its kind.</summary>
    public static string[] ShownWith(long itemId, string type) => [Content, Item(itemId), Type(type)];

    /// <summary>On no page: for what is remembered of one person.</summary>
    public static string Person(Guid id) => $"orang:{id}";

    /// <summary>On no page: for what one person did themselves and must find done on the next page.</summary>
    public static string DoneBy(Guid id) => $"perbuatan:{id}";

    /// <summary>Lets this page be kept for strangers until something with one of the tags changes.</summary>
    public static void CachePublicly(this HttpContext context, params string[] tags)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { } feature)
        {
            feature.Context.Tags.UnionWith(tags);
            if (feature.Context.Tags.Add(Everything) && feature.Context.AllowCacheStorage)
            {
                // Now, so that the cache keeps it with the page; taken back should the page turn out not to be kept.
                context.Response.Headers[PageCache.MayBeKept] = "1";
                context.Response.OnStarting(TakeBack, context.Response);
            }
        }
    }

    private static Task TakeBack(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            response.Headers.Remove(PageCache.MayBeKept);
        }

        return Task.CompletedTask;
    }
}

/// <summary>For parts of a page that do not know whether the page is kept.</summary>
public static class PageCacheParts
{
    /// <summary>A page that lets itself be kept is thrown away for these tags as well; others stay as they are.</summary>
    public static void CacheAlsoBy(this HttpContext context, params string[] tags)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { Context.Tags.Count: > 0 } feature)
        {
            feature.Context.Tags.UnionWith(tags);
        }
    }
}

/// <summary>After a commit, what showed the change is thrown away, here and on the other servers.</summary>
public sealed class PageCacheEviction(IOutputCacheStore store, IEnumerable<IHearsCacheNews> listeners, ICacheNews news, IHttpContextAccessor http) : ISaveParticipant
{
    /// <summary>The others are told by the transaction itself: they hear of it if, and only if, it is committed.</summary>
    public Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel) =>
        Tags(changes) is { Length: > 0 } tags ? news.Tell(db, tags, cancel) : Task.CompletedTask;

    public async Task AfterCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var tags = Tags(changes);
        // Lists in memory first: a page drawn between would be made from the old list and kept.
        foreach (var listener in listeners)
        {
            listener.Hear(tags);
        }

        foreach (var tag in tags)
        {
            await store.EvictByTagAsync(tag, CancellationToken.None);
        }
    }

    private string[] Tags(IReadOnlyList<Change> changes) => [.. changes.SelectMany(TagsOf).Concat(TagsOfWriter()).Distinct()];

    private string[] TagsOfWriter() => http.HttpContext?.Reader.Id is { } writer ? [PageCacheTags.DoneBy(writer)] : [];

    private static IEnumerable<string> TagsOf(Change change) => TagsOfPages(change).Concat(change.Entity is IConcernsPerson { PersonId: var person } ? [PageCacheTags.Person(person)] : []);

    private static IEnumerable<string> TagsOfPages(Change change) => change.Entity switch
    {
        ContentItem item => PageCacheTags.ShownWith(item.Id, item.Type),
        IShowsOnPages { PageTags: var tags } => tags,
        IAffectsPages shown when change.State != EntityState.Modified || shown.ShowsAnyOf(change.Members) => [PageCacheTags.Content, PageCacheTags.Places],
        _ => [],
    };
}

/// <summary>An entity beside content whose change shows on public pages: regions, spaces, members' names.</summary>
public interface IAffectsPages
{
    bool ShowsAnyOf(string[] members) => true;
}

/// <summary>An entity beside content that shows on kept pages of its own, and knows their tags.</summary>
public interface IShowsOnPages
{
    IEnumerable<string> PageTags { get; }
}

/// <summary>An entity that says who somebody is and what they may do.</summary>
public interface IConcernsPerson
{
    Guid PersonId { get; }
}

/// <summary>How several servers tell each other which tags to throw away.</summary>
public interface ICacheNews
{
    Task Tell(ForumDb db, string[] tags, CancellationToken cancel);
}

/// <summary>Something besides pages that this server remembers and must forget when it changed, here or on another server.</summary>
public interface IHearsCacheNews
{
    void Hear(IReadOnlyCollection<string> tags);
}

/// <summary>On one server with an embedded database there is nobody to tell.</summary>
public sealed class NoCacheNews : ICacheNews
{
    public Task Tell(ForumDb db, string[] tags, CancellationToken cancel) => Task.CompletedTask;
}
