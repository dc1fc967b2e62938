using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>"LKS terdekat": the institutions of a kabupaten/kota, then of its neighbours by the distance of their centres. No location of the reader is asked.</summary>
[AllowAnonymous]
public sealed class NearbyModel(DirectoryList list, Listing listing, Places places, AreaChoice choice) : PageModel
{
    private const int Neighbours = 8;
    private const int MostOfArea = 12;

    [BindProperty(SupportsGet = true)]
    public string? Wilayah { get; set; }

    [BindProperty(SupportsGet = true)]
    public ServiceKind? Layanan { get; set; }

    public Area? Here { get; private set; }
    public IReadOnlyList<NearArea> Found { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Institution)), PageCacheTags.Places);
        var now = await places.Now(cancel);
        Here = now.Area(Wilayah);
        Areas = [.. (await choice.In([], cancel)).Where(a => a.Value.Length > 2)];
        foreach (var area in Areas)
        {
            area.Selected = area.Value == Here?.Code;
        }

        if (Here is not null)
        {
            Found = await Look(Nearness.Of(Here, now, Neighbours), cancel);
        }
    }

    /// <summary>Working institutions only: whoever looks for the nearest wants to go there.</summary>
    private async Task<IReadOnlyList<NearArea>> Look(IReadOnlyList<(Area Area, int Kilometres)> near, CancellationToken cancel)
    {
        var codes = near.Select(n => n.Area.Code).ToList();
        var wanted = list.Visible(HttpContext.Reader).Where(i => codes.Contains(i.Area!) && i.Standing == InstitutionStanding.Aktif);
        if (Layanan is { } service)
        {
            var bit = Institution.BitOf(service);
            wanted = wanted.Where(i => (i.ServiceBits & bit) != 0);
        }

        var found = new List<NearArea>();
        foreach (var (area, kilometres) in near)
        {
            var rows = await listing.InOrder(wanted.Where(i => i.Area == area.Code).OrderBy(i => i.NameKey).ThenBy(i => i.Id).Take(MostOfArea + 1), cancel);
            found.Add(new NearArea(area, kilometres, [.. rows.Take(MostOfArea)], rows.Count > MostOfArea));
        }

        return found;
    }
}

/// <param name="Kilometres">Between the centres, as the crow flies; 0 for the area itself.</param>
public sealed record NearArea(Area Area, int Kilometres, IReadOnlyList<ItemRow> Rows, bool HasMore);

/// <summary>Which kabupaten/kota lie around one: by the distance of their centres, across the borders of provinces.</summary>
public static class Nearness
{
    private const double EarthRadius = 6371;

    public static IReadOnlyList<(Area Area, int Kilometres)> Of(Area here, Gazetteer places, int neighbours) =>
    [
        .. places.Provinces.SelectMany(p => places.AreasOf(p.Code)).Select(a => (Area: a, Distance: a.Code == here.Code ? 0 : Distance(here, a)))
            .OrderBy(a => a.Distance).ThenBy(a => a.Area.Code, StringComparer.Ordinal).Take(neighbours + 1).Select(a => (a.Area, (int)Math.Round(a.Distance))),
    ];

    /// <summary>Great circle, by the haversine formula.</summary>
    public static double Distance(Area a, Area b)
    {
        var (latitude, longitude) = (Radians(b.Latitude - a.Latitude), Radians(b.Longitude - a.Longitude));
        var h = Math.Pow(Math.Sin(latitude / 2), 2) + (Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * Math.Pow(Math.Sin(longitude / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
