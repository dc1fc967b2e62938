using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

/// <summary>On the page of a place: how much is asked for there, as far as the reader may see it.</summary>
public sealed class NeedPanel(ForumDb db, QueryCache queries, IHttpContextAccessor http) : IPlacePanel
{
    public async Task<PlacePanel?> For(ShownPlace place, Reader reader, CancellationToken cancel)
    {
        http.HttpContext?.CacheAlsoBy(Need.Tag);
        var needs = await queries.Get($"aspirasi di {place.Key}", reader, [Need.Tag, PageCacheTags.Places], c => Count(place, reader, c), cancel);
        return needs.Open == 0 ? null : new PlacePanel("/Features/Needs/_Panel.cshtml", needs, Order: 30);
    }

    private async Task<PlaceNeeds> Count(ShownPlace place, Reader reader, CancellationToken cancel)
    {
        var open = db.Set<Need>().AsNoTracking().ForAudience(reader).Where(n => n.State == NeedState.Terbuka);
        var inside = place.Code + ".";
        var areas = place.Areas.ToList();
        var here = place.IsWholeCountry ? open : place.Code is { } code ? open.Where(n => n.Area == code || n.Area.StartsWith(inside)) : open.Where(n => areas.Contains(n.Area));
        return new PlaceNeeds(place.Code is null ? "/aspirasi" : $"/aspirasi?wilayah={place.Code}", await here.CountAsync(cancel), await here.CountAsync(n => !n.Answers.Any(), cancel), place.Code);
    }
}

public sealed record PlaceNeeds(string Address, int Open, int Unanswered, string? Code);
