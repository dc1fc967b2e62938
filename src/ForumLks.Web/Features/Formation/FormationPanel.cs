using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Formation;

/// <summary>On the page of a place: how far its coordinating body is.</summary>
public sealed class FormationPanel(FormationReading reading, IHttpContextAccessor http, Say say) : IPlacePanel
{
    public async Task<PlacePanel?> For(ShownPlace place, Reader reader, CancellationToken cancel)
    {
        http.HttpContext?.CacheAlsoBy(AreaFormation.Tag);
        var stages = (await reading.Facts(cancel)).On(say.Today);
        var address = place switch
        {
            { SpaceSlug: { } slug } => place.IsWholeCountry ? "/pembentukan" : $"/ruang/{slug}/pembentukan",
            { Code: { Length: 2 } code } => $"/pembentukan/{code}",
            _ => $"/pembentukan/{place.Code![..2]}/{place.Code}",
        };
        var places = await reading.Gazetteer(cancel);
        var areas = place.IsWholeCountry ? places.Provinces.SelectMany(p => places.AreasOf(p.Code)).Select(a => a.Code) : place.Areas;
        return new PlacePanel("/Features/Formation/_Panel.cshtml", new PlaceStages(address, place.Areas.Count == 1 && place.SpaceSlug is null ? stages.ByArea.GetValueOrDefault(place.Code!) : null, place.Areas.Count == 1 && place.SpaceSlug is null ? null : stages.Count(areas)), Order: 10);
    }
}

/// <param name="Own">Of one kabupaten/kota.</param>
/// <param name="Count">Of several.</param>
public sealed record PlaceStages(string Address, StageFact? Own, StageCount? Count);
