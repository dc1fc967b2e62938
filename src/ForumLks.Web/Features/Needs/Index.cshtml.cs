using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

/// <summary>The one list of all that is asked for: by institutions, and at meetings.</summary>
[AllowAnonymous]
public sealed class IndexModel(NeedReading reading, IPleas pleas, Places places, Say say) : PageModel
{
    public const string FromMeetings = "rakor";
    private const int PageSize = 20;
    private const int MostExported = 5_000;
    private const int PleasBeside = 8;

    public Gazetteer Places { get; private set; } = null!;
    public IReadOnlyList<NeedRow> Needs { get; private set; } = [];
    public IReadOnlyList<Plea> Pleas { get; private set; } = [];
    public bool HasMore { get; private set; }

    [BindProperty(SupportsGet = true, Name = "dari")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "wilayah")]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "jenis")]
    public NeedKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "halaman")]
    public int PageNumber { get; set; } = 1;

    public bool OnlyPleas => From == FromMeetings;

    public bool IsFiltered => Area is { Length: > 0 } || Kind is not null || State is { Length: > 0 };

    public string Address(int page, string? format = null)
    {
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["wilayah"] = Area, ["jenis"] = Kind?.ToString(), ["keadaan"] = State,
            ["halaman"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            ["bentuk"] = format, ["handler"] = format is null ? null : "Unduh",
        }.Where(p => !string.IsNullOrEmpty(p.Value)));
        return $"/aspirasi{query}";
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(Need.Tag, PageCacheTags.Content, PageCacheTags.Places);
        await Prepare(cancel);
        var said = (await pleas.All(HttpContext.Reader, cancel)).Where(p => Area is not { Length: > 0 } area || p.Area == area || p.Area?.StartsWith(area + ".", StringComparison.Ordinal) == true).OrderBy(p => p.AnsweredOn is not null);
        Pleas = OnlyPleas ? [.. said] : IsFiltered || PageNumber > 1 ? [] : [.. said.Take(PleasBeside)];
        if (OnlyPleas)
        {
            return;
        }

        var found = await Found().Skip((PageNumber - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        (Needs, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
    }

    public async Task<IActionResult> OnGetUnduhAsync(string? bentuk, CancellationToken cancel)
    {
        if (TableFormats.Read(bentuk) is not { } format)
        {
            return NotFound();
        }

        await Prepare(cancel);
        return new TableFile(NeedTable.Of(await Found().Take(MostExported).ToListAsync(cancel), Places), format, $"aspirasi-{say.Today:yyyy-MM-dd}");
    }

    private IQueryable<NeedRow> Found() => reading.Find(HttpContext.Reader, new NeedFilter(Area, Kind, State));

    private async Task Prepare(CancellationToken cancel)
    {
        Places = await places.Now(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, 500);
        Area = Places.Knows(Area) ? Area : null;
    }
}
