using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>All decisions and what became of them, filtered; also as a table to take along.</summary>
[AllowAnonymous]
public sealed class IndexModel(FollowUpList list, FollowUpReading reading, SpaceList spaces, Places places, Say say) : PageModel
{
    private const int PageSize = 20;
    private const int MostExported = 2_000;

    public IReadOnlyList<(FoundDecision Decision, Progress Progress)> Shown { get; private set; } = [];
    public IReadOnlyList<Space> Spaces { get; private set; } = [];
    public bool HasMore { get; private set; }

    [BindProperty(SupportsGet = true, Name = "ruang")]
    public string? SpaceSlug { get; set; }

    [BindProperty(SupportsGet = true, Name = "penanggung")]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "tenggat")]
    public string? Deadline { get; set; }

    [BindProperty(SupportsGet = true, Name = "halaman")]
    public int PageNumber { get; set; } = 1;

    public bool IsFiltered => new[] { SpaceSlug, Owner, State, Deadline }.Any(f => f is { Length: > 0 });

    public string Address(int page, string? format = null)
    {
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["ruang"] = SpaceSlug, ["penanggung"] = Owner, ["keadaan"] = State, ["tenggat"] = Deadline,
            ["halaman"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            ["bentuk"] = format, ["handler"] = format is null ? null : "Unduh",
        }.Where(p => !string.IsNullOrEmpty(p.Value)));
        return $"/tindak-lanjut{query}";
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        Spaces = await spaces.Now(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, 500);
        var found = await Ordered().Skip((PageNumber - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        HasMore = found.Count > PageSize;
        var shown = found.Take(PageSize).ToList();
        var cells = await reading.CellsOf(shown, cancel);
        Shown = [.. shown.Select(d => (d, Progress.Count([.. cells[(d.ReportId, d.Number)]], d.Deadline, say.Today)))];
    }

    public async Task<IActionResult> OnGetUnduhAsync(string? bentuk, CancellationToken cancel)
    {
        if (TableFormats.Read(bentuk) is not { } format)
        {
            return NotFound();
        }

        Spaces = await spaces.Now(cancel);
        var found = await Ordered().Take(MostExported).ToListAsync(cancel);
        var cells = await reading.CellsOf(found, cancel);
        return new TableFile(FollowUpTable.Of(found, cells, await places.Now(cancel), Spaces, say.Today), format, $"tindak-lanjut-{say.Today:yyyy-MM-dd}");
    }

    private IQueryable<FoundDecision> Ordered()
    {
        var space = SpaceSlug is { Length: > 0 } slug ? Spaces.FirstOrDefault(s => s.Slug == slug)?.Id ?? -1 : (long?)null;
        return list.Find(HttpContext.Reader, new FollowUpFilter(space, Owner, State, Deadline)).OrderByDescending(d => d.MetOn).ThenByDescending(d => d.ReportId).ThenBy(d => d.Number);
    }
}
