using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

/// <summary>Open needs of a province or kabupaten/kota pooled by area and kind, made to be printed: A4, or F4 with <c>?kertas=f4</c>.</summary>
[AllowAnonymous]
public sealed class RecapModel(NeedReading reading, Places places) : PageModel
{
    /// <summary>More than an office reads; the sheet says so when it was cut.</summary>
    private const int Most = 3_000;

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public bool IsF4 { get; private set; }
    public bool IsCut { get; private set; }
    public Gazetteer Places { get; private set; } = null!;
    public IReadOnlyList<Pool> Pools { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kode, string? kertas, CancellationToken cancel)
    {
        Places = await places.Now(cancel);
        if (Places.NameOf(kode) is not { } name)
        {
            return NotFound();
        }

        HttpContext.CachePublicly(Need.Tag, PageCacheTags.Content, PageCacheTags.Places);
        (Code, Name, IsF4) = (kode, name, kertas == "f4");
        var found = await reading.Find(HttpContext.Reader, new NeedFilter(kode, null, null)).Take(Most + 1).ToListAsync(cancel);
        (Pools, IsCut) = (Pool.Of(found.Take(Most)), found.Count > Most);
        return Page();
    }
}
