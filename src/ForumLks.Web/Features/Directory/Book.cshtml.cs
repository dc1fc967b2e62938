using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>The directory of an area as a book to be printed: A4, or F4 with <c>?kertas=f4</c>. A province, a kabupaten/kota, or a karesidenan by its slug.</summary>
[AllowAnonymous]
public sealed class BookModel(DirectoryList list, Places places, SiteAddress site, Say say) : PageModel
{
    /// <summary>A book of more is printed in parts; the page says so.</summary>
    public const int Most = 400;

    public string Where { get; private set; } = "";
    public string AreaName { get; private set; } = "";
    public bool IsF4 { get; private set; }
    public IReadOnlyList<BookChapter> Chapters { get; private set; } = [];
    public int Total { get; private set; }
    public bool IsCut { get; private set; }
    public DateOnly Today => say.Today;
    public string LiveAddress => site.LinkTo($"/direktori?wilayah={Uri.EscapeDataString(Where)}");

    public async Task<IActionResult> OnGetAsync(string? wilayah, string? kertas, CancellationToken cancel)
    {
        var now = await places.Now(cancel);
        if (PlacesOf(now, wilayah) is not { } found)
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Institution)), PageCacheTags.Places);
        (Where, AreaName, IsF4) = (wilayah!, found.Name, kertas == "f4");
        var items = await list.Visible(HttpContext.Reader).Where(i => found.Codes.Contains(i.Area!)).OrderBy(i => i.Area).ThenBy(i => i.NameKey).ThenBy(i => i.Id)
            .Select(i => new BookLine(i.Area!, i.Title, i.Content)).Take(Most + 1).ToListAsync(cancel);
        IsCut = items.Count > Most;
        Total = Math.Min(items.Count, Most);
        Chapters = [.. items.Take(Most).GroupBy(i => i.Area).Select(g => new BookChapter(now.NameOf(g.Key) ?? g.Key, [.. g]))];
        return Page();
    }

    private static (string Name, List<string> Codes)? PlacesOf(Gazetteer now, string? where)
    {
        if (where is null)
        {
            return null;
        }

        if (now.NameOf(where) is { } name)
        {
            return (name, where.Length > 2 ? [where] : [where, .. now.AreasOf(where).Select(a => a.Code)]);
        }

        return now.Schemes.SelectMany(s => s.Clusters).FirstOrDefault(c => c.Slug == where) is { } cluster
            ? ($"Karesidenan {cluster.Name}", [.. cluster.Members.Select(m => m.AreaCode)])
            : null;
    }
}

public sealed record BookChapter(string AreaName, IReadOnlyList<BookLine> Lines);

public sealed record BookLine(string Area, string Title, InstitutionContent Content);
