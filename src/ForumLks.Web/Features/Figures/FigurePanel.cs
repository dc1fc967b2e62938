using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Figures;

/// <summary>On the page of a place: how many LKS are counted here, and how many somebody said.</summary>
public sealed class FigurePanel(FigureReading reading, IHttpContextAccessor http) : IPlacePanel
{
    public async Task<PlacePanel?> For(ShownPlace place, Reader reader, CancellationToken cancel)
    {
        http.HttpContext?.CacheAlsoBy(FigureClaim.Tag);
        if (place is { Code: { } code })
        {
            var claims = await reading.Claims(code[..2], reader, cancel);
            var said = FigureReading.Latest(claims, code, null) ?? claims.FirstOrDefault(c => c.Area == code && !c.IsCorrected);
            return Panel(new PlaceFigures($"/angka/{code}", (await reading.Count(code, reader, cancel)).Total, said));
        }

        var province = place.Areas.FirstOrDefault()?[..2];
        var each = await reading.CountEach(province, reader, cancel);
        return Panel(new PlaceFigures(province is null ? "/angka" : $"/angka/{province}", province is null ? each.Values.Sum() : place.Areas.Sum(a => each.GetValueOrDefault(a)), null));
    }

    private static PlacePanel Panel(PlaceFigures figures) => new("/Features/Figures/_Panel.cshtml", figures, Order: 20);
}

public sealed record PlaceFigures(string Address, int Counted, Claim? Said);
