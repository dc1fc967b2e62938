using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

[AllowAnonymous]
public sealed class IndexModel(DirectoryList list, Places places, Say say) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InstitutionKind? Jenis { get; set; }

    [BindProperty(SupportsGet = true)]
    public ServiceKind? Layanan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Wilayah { get; set; }

    [BindProperty(SupportsGet = true)]
    public InstitutionRank? Peringkat { get; set; }

    [BindProperty(SupportsGet = true)]
    public Accreditation? Akreditasi { get; set; }

    [BindProperty(SupportsGet = true)]
    public Freshness? Segar { get; set; }

    [BindProperty(SupportsGet = true)]
    public InstitutionStanding? Keadaan { get; set; }

    public DirectoryFilter Filter { get; private set; } = DirectoryFilter.Everything;
    public DirectoryPage Shown { get; private set; } = null!;
    public string? AreaName { get; private set; }

    /// <summary>The chosen province, each tile with its number; null for the whole country.</summary>
    public IHtmlContent? Map { get; private set; }

    public DateOnly Today => say.Today;

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Institution)), PageCacheTags.Places);
        var now = await places.Now(cancel);
        Wilayah = now.Knows(Wilayah) ? Wilayah : null;
        Filter = new(Jenis, Layanan, Wilayah, Peringkat, Akreditasi, Segar, Keadaan);
        Shown = await list.Page(Filter, HttpContext.Reader, sebelum, cancel);
        AreaName = now.NameOf(Wilayah);
        if (Wilayah is not null)
        {
            Map = TileMap.Counted(now, Wilayah[..2], Wilayah, code => Shown.Facets.ByArea.GetValueOrDefault(code), code => With("wilayah", code), $"Jumlah lembaga tiap kabupaten/kota di {now.ProvinceOf(Wilayah)!.Name}");
        }
    }

    /// <summary>The address of the same list with one filter changed, or dropped.</summary>
    public string With(string name, string? value)
    {
        var now = new Dictionary<string, string?>
        {
            ["jenis"] = Jenis?.ToString(), ["layanan"] = Layanan?.ToString(), ["wilayah"] = Wilayah, ["peringkat"] = Peringkat?.ToString(),
            ["akreditasi"] = Akreditasi?.ToString(), ["segar"] = Segar?.ToString(), ["keadaan"] = Keadaan?.ToString(),
        };
        now[name] = value;
        return "/direktori" + QueryString.Create(now.Where(v => v.Value is not null));
    }
}
