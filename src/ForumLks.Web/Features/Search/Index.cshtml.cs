using ForumLks.Search;
using ForumLks.Text;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Search;

/// <summary>One box over everything the reader may see. No query is an error.</summary>
[AllowAnonymous]
public sealed class IndexModel(IFinder finder, QueryCache queries, SearchMisses misses, ISpaceNames spaces, IPlaceNames places, ContentTypes types) : PageModel
{
    private const int LastPage = 50;
    private static readonly string[] FacetOrder = ["kind", "space", "area", "topic", "year"];
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

    public IEnumerable<ContentType> Kinds => types.All;

    public bool IsFiltered => Filters.Any();

    public bool HasAsked => Q.Length > 0 || IsFiltered;

    public bool HasNext => Halaman < LastPage && Results.Total > Halaman * Listing.PageSize;

    public IEnumerable<(string Name, string Value, string Words)> Filters =>
        new[] { ("jenis", Jenis), ("ruang", Ruang), ("wilayah", Wilayah), ("layanan", Layanan), ("tahun", Tahun?.ToString()) }
            .Where(f => !string.IsNullOrEmpty(f.Item2))
            .Select(f => (f.Item1, f.Item2!, WordsOf(f.Item1, f.Item2!)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places, PageCacheTags.Found);
        ModelState.Clear();
        Q = Q.Length > FindQuery.LongestText ? Q[..FindQuery.LongestText] : Q.Trim();
        Halaman = Math.Clamp(Halaman, 1, LastPage);
        _placeNames = await places.Names(cancel);
        _spaces = await spaces.All(cancel);
        if (!HasAsked)
        {
            return;
        }

        // Anybody can write an address with words of their own; no search engine shall show them as ours.
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";

        Results = await finder.Find(
            HttpContext.Reader,
            new FindQuery(Q)
            {
                Type = Jenis,
                Space = Ruang,
                Area = Wilayah,
                Topic = Layanan,
                Year = Tahun,
                NewestFirst = IsNewestFirst,
                Page = Halaman,
            },
            cancel);
        FacetGroups = [.. Grouped()];
        if (Wilayah is null && Q.Length > 0)
        {
            // The same words name the same places for everybody; comparing them with 552 names is not done twice.
            var hints = await queries.Get($"tempat dalam {Q}", Reader.Stranger, [PageCacheTags.Places], async c => Search.AreaHints.In(Q, await places.All(c)), cancel);
            AreaHints = [.. hints.Select(h => (h.Place.FullName, Link(("q", h.Remaining), ("wilayah", h.Place.Code))))];
        }

        if (Results.Total == 0 && !IsFiltered && Halaman == 1)
        {
            await misses.Note(Q, cancel);
        }
    }

    public bool IsNewestFirst => Urut == "baru";

    /// <summary>Places named in the query, as a filter.</summary>
    public IReadOnlyList<(string Name, string Url)> AreaHints { get; private set; } = [];

    /// <summary>Counting stops where nobody looks; a number that is only the least says so.</summary>
    public string TotalInWords => Results.Total == 0 ? "Tidak ada hasil" : $"{(Results.HasMore ? "Lebih dari " : "")}{IndonesianNumber.Format(Results.Total)} hasil";

    /// <summary>The words one by one, where all together found nothing.</summary>
    public IEnumerable<string> SingleWords => Q.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 and <= 6 } words ? words.Where(w => w.Length > 3) : [];

    /// <summary>Where the page of the document that the words stand on can be read; null where it is no page of a document.</summary>
    public string? DocumentPage(SearchHit hit) =>
        hit.PageNumber is { } number && types.Find(hit.Kind)?.DocumentPage is { } at ? $"{at(hit.Path, number)}&cari={Uri.EscapeDataString(Q)}" : null;

    /// <summary>What it is, and which part of it the words stand in.</summary>
    public string WordOf(SearchHit hit) => hit.Part > 0 && types.Find(hit.Kind)?.PartWord is { } part ? $"{WordOf(hit.Kind)}, {part} {hit.Part}" : WordOf(hit.Kind);

    private string WordOf(string kind) => types.Find(kind)?.Word ?? kind;

    public string? AreaOf(string? code) => _placeNames(code);

    /// <summary>This page with one thing changed; a changed filter begins at page one.</summary>
    public string Link(string name, string? value) => Link((name, value));

    private string Link(params (string Name, string? Value)[] changes)
    {
        var parts = new List<KeyValuePair<string, string?>>(Asked.Length);
        foreach (var (name, asked) in Asked)
        {
            var changed = Array.FindIndex(changes, c => c.Name == name);
            if ((changed < 0 ? asked : changes[changed].Value) is { Length: > 0 } value)
            {
                parts.Add(KeyValuePair.Create<string, string?>(name, value));
            }
        }

        return "/cari" + QueryString.Create(parts);
    }

    /// <summary>What the address asks for, in the order of our links; not the page, which each link begins anew.</summary>
    private (string Name, string? Value)[] Asked => field ??=
        [("q", Q), ("jenis", Jenis), ("ruang", Ruang), ("wilayah", Wilayah), ("layanan", Layanan), ("tahun", Tahun?.ToString()), ("urut", Urut), ("halaman", null)];

    public IReadOnlyList<FacetGroup> FacetGroups { get; private set; } = [];

    private IEnumerable<FacetGroup> Grouped()
    {
        var filters = Filters.ToList();
        return
            from facet in Results.Facets
            group facet by facet.Name into sameName
            orderby Array.IndexOf(FacetOrder, sameName.Key)
            let name = NameOf(sameName.Key)
            where name is not null && (sameName.Count() > 1 || filters.Exists(f => f.Name == name))
            select new FacetGroup(HeadingOf(name), [.. sameName.OrderByDescending(f => f.Count).Take(12).Select(f =>
                (WordsOf(name, f.Value), Link(name, f.Value), f.Count, filters.Exists(x => x.Name == name && x.Value == f.Value)))]);
    }

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
