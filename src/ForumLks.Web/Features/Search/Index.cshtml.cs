using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>One box over everything the reader may see. No query is an error.</summary>
[AllowAnonymous]
public sealed class IndexModel(ForumDb db, ISearchIndex index, ISpaceNames spaces, IPlaceNames places, ContentTypes types, TimeProvider clock) : PageModel
{
    private const int LongestQuery = 200;
    private const int LastPage = 50;
    private Func<string?, string?> _placeNames = _ => null;
    private IReadOnlyList<SpaceName> _spaces = [];

    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Jenis { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ruang { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Wilayah { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Layanan { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Urut { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Halaman { get; set; } = 1;

    public SearchResults Results { get; private set; } = SearchResults.Nothing;

    public bool IsFiltered => Filters.Any();

    public bool HasAsked => Q.Length > 0 || IsFiltered;

    public bool HasNext => Halaman < LastPage && Results.Total > Halaman * Listing.PageSize;

    public IEnumerable<(string Name, string Value, string Words)> Filters =>
        new[] { ("jenis", Jenis), ("ruang", Ruang), ("wilayah", Wilayah), ("layanan", Layanan), ("tahun", Tahun?.ToString()) }
            .Where(f => !string.IsNullOrEmpty(f.Item2))
            .Select(f => (f.Item1, f.Item2!, WordsOf(f.Item1, f.Item2!)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        ModelState.Clear();
        Q = Q.Length > LongestQuery ? Q[..LongestQuery] : Q.Trim();
        Halaman = Math.Clamp(Halaman, 1, LastPage);
        _placeNames = await places.Names(cancel);
        _spaces = await spaces.All(cancel);
        if (!HasAsked)
        {
            return;
        }

        await db.Database.OpenConnectionAsync(cancel);
        var reader = HttpContext.Reader;
        Results = await index.Search(
            db.Database.GetDbConnection(),
            new SearchQuery(Q, Audience.Of(reader, _spaces.Select(s => s.Id)), clock.GetUtcNow().UtcDateTime)
            {
                Kind = Jenis,
                Space = Ruang,
                Area = Wilayah,
                Topic = Layanan,
                Year = Tahun,
                Sort = Urut == "baru" ? SearchSort.Newest : SearchSort.Relevance,
                Page = Halaman,
                PageSize = Listing.PageSize,
            },
            cancel);
    }

    public string WordOf(string kind) => types.Find(kind)?.Word ?? kind;

    public string? AreaOf(string? code) => _placeNames(code);

    /// <summary>This page with one thing changed; a changed filter begins at page one.</summary>
    public string Link(string name, string? value)
    {
        var parts = new (string Name, string? Value)[] { ("q", Q), ("jenis", Jenis), ("ruang", Ruang), ("wilayah", Wilayah), ("layanan", Layanan), ("tahun", Tahun?.ToString()), ("urut", Urut) }
            .Select(p => KeyValuePair.Create(p.Name, p.Name == name ? value : p.Value))
            .Append(KeyValuePair.Create("halaman", name == "halaman" ? value : null))
            .Where(p => !string.IsNullOrEmpty(p.Value));
        return "/cari" + QueryString.Create(parts);
    }

    public IEnumerable<FacetGroup> FacetGroups =>
        from facet in Results.Facets
        group facet by facet.Name into sameName
        let name = NameOf(sameName.Key)
        where name is not null && (sameName.Count() > 1 || Filters.Any(f => f.Name == name))
        select new FacetGroup(HeadingOf(name), [.. sameName.OrderByDescending(f => f.Count).Take(12).Select(f =>
            (WordsOf(name, f.Value), Link(name, f.Value), f.Count, Filters.Any(x => x.Name == name && x.Value == f.Value)))]);

    private static string? NameOf(string facet) => facet.ToLowerInvariant() switch
    {
        "kind" => "jenis",
        "space" => "ruang",
        "area" => "wilayah",
        "topic" => "layanan",
        "year" => "tahun",
        _ => null,
    };

    private static string HeadingOf(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private string WordsOf(string name, string value) => name switch
    {
        "jenis" => WordOf(value),
        "ruang" => _spaces.FirstOrDefault(s => s.Slug == value)?.Name ?? value,
        "wilayah" => AreaOf(value) ?? value,
        "layanan" => ServiceKindWords.WordOf(value) ?? value,
        _ => value,
    };
}

public sealed record FacetGroup(string Heading, IReadOnlyList<(string Words, string Url, int Count, bool Current)> Choices);
