using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Visits;

/// <summary>What a travelling institution says of itself and of the trip it does not make. The straight line between two areas is offered, never taken by itself.</summary>
public sealed class InstitutionModel(VisitDesk desk, HostReading hosts, AreaChoice areas, Places places) : VisitPage(desk)
{
    [BindProperty]
    public TravellerInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    public IReadOnlyList<(string Host, int Kilometres)> StraightLines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = TravellerInput.Of(Mine);
        await Prepare(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await areas.KnowsArea(Input.Area, cancel))
        {
            ModelState.AddModelError("Input.Area", "Pilih kabupaten/kota dari daftar.");
        }

        if (ModelState.IsValid && await Try(() =>
        {
            Mine.Describe(Input.Profile.Profile, Input.Trip);
            Mine.Rename(Input.Institution, Input.Area);
            return Desk.Save(cancel);
        }))
        {
            return Done(Input.Trip.Line is { } line ? $"Tersimpan. Perjalanan yang dihemat: {line}." : "Tersimpan. Tanpa ketiga angka, perjalanan ini tidak ikut dihitung.", Here);
        }

        await Prepare(cancel);
        return this.Refused();
    }

    private async Task Prepare(CancellationToken cancel)
    {
        Areas = await areas.Areas(cancel);
        var now = await places.Now(cancel);
        StraightLines = [.. (await hosts.Of(Visit, HttpContext.Reader, cancel))
            .Select(h => (h.Host.Institution, Kilometres: StraightLine.Between(now.Area(Mine.Area), now.Area(h.Practice?.Area))))
            .Where(h => h.Kilometres is > 0).Select(h => (h.Institution, h.Kilometres!.Value))];
    }
}

/// <summary>The shortest way over the globe between the centres of two areas (haversine), in whole kilometres.</summary>
public static class StraightLine
{
    private const double EarthRadius = 6371;

    public static int? Between(Area? from, Area? to)
    {
        if (from is null || to is null || (from.Latitude, from.Longitude) == (0, 0) || (to.Latitude, to.Longitude) == (0, 0))
        {
            return null;
        }

        var (north, east) = (Half(to.Latitude - from.Latitude), Half(to.Longitude - from.Longitude));
        var part = (north * north) + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * east * east);
        return (int)Math.Round(2 * EarthRadius * Math.Asin(Math.Sqrt(part)));
    }

    private static double Half(double degrees) => Math.Sin(Radians(degrees) / 2);

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
