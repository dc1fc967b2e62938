using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Figures;

/// <summary>How many LKS there are, province by province: as counted here, and as somebody said.</summary>
[AllowAnonymous]
public sealed class IndexModel(FigureReading reading, Places places, Say say) : PageModel
{
    public Gazetteer Places { get; private set; } = null!;
    public IReadOnlyDictionary<string, int> Counted { get; private set; } = new Dictionary<string, int>();
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    public Claim? Said(string province) => FigureReading.Latest(Claims, province, null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(FigureReading.Tags);
        Places = await places.Now(cancel);
        Counted = await reading.CountEach(null, HttpContext.Reader, cancel);
        Claims = await reading.Claims(null, HttpContext.Reader, cancel);
    }

    public async Task<IActionResult> OnGetUnduhAsync(string? bentuk, CancellationToken cancel)
    {
        if (TableFormats.Read(bentuk) is not { } format)
        {
            return NotFound();
        }

        await OnGetAsync(cancel);
        return new TableFile(FigureTable.Of(Places.Provinces.Select(p => p.Code), Counted, Claims, Places, say.Today), format, $"jumlah-lks-{say.Today:yyyy-MM-dd}");
    }
}
