using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Resources;

/// <summary>Resources by kind, accreditation standard, kind of service and topic, each filter a link of its own.</summary>
[AllowAnonymous]
public sealed class IndexModel(Shelf shelf, Listing listing, TimeProvider clock) : PageModel
{
    private const int LongestTopic = 30;

    [BindProperty(SupportsGet = true)]
    public ResourceKind? Jenis { get; set; }

    [BindProperty(SupportsGet = true)]
    public AccreditationStandard? Standar { get; set; }

    [BindProperty(SupportsGet = true)]
    public ServiceKind? Layanan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Topik { get; set; }

    public ShelfFilter Filter { get; private set; } = null!;
    public RowPage Shown { get; private set; } = RowPage.Empty;
    public IReadOnlyList<ShelfGroup> Groups { get; private set; } = [];

    public IEnumerable<(string Words, string Url)> Chosen => Groups.SelectMany(g => g.Choices).Where(c => c.IsChosen).Select(c => (c.Words, c.Url));

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Resource)));
        var topic = string.IsNullOrWhiteSpace(Topik) ? null : Topik.Trim()[..Math.Min(Topik.Trim().Length, LongestTopic)].ToLowerInvariant();
        Filter = new ShelfFilter(Jenis, Standar, Layanan, topic);
        Groups = await shelf.Groups(Filter, HttpContext.Reader, cancel);
        Shown = await listing.Page(Filter.Url, HttpContext.Reader, PageCacheTags.Type(nameof(Resource)), Resources, sebelum, cancel);
    }

    private IQueryable<ContentItem> Resources() => shelf.Filtered(Filter).PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
}
