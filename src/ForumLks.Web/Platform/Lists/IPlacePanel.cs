using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Lists;

/// <summary>What a feature adds to the page of a province, a kabupaten/kota or a space; those pages know only this.</summary>
public interface IPlacePanel
{
    Task<PlacePanel?> For(ShownPlace place, Reader reader, CancellationToken cancel);
}

public static class PlacePanels
{
    /// <summary>All there are, in their order; one after the other, for they share a database.</summary>
    public static async Task<IReadOnlyList<PlacePanel>> For(this IEnumerable<IPlacePanel> panels, ShownPlace place, Reader reader, CancellationToken cancel)
    {
        var shown = new List<PlacePanel>();
        foreach (var panel in panels)
        {
            if (await panel.For(place, reader, cancel) is { } one)
            {
                shown.Add(one);
            }
        }

        return [.. shown.OrderBy(p => p.Order)];
    }
}

/// <param name="Code">Of the province or kabupaten/kota; null for a cluster and for the whole country.</param>
/// <param name="Areas">The kabupaten/kota it holds; of the whole country none are named.</param>
/// <param name="SpaceSlug">Where it is a space.</param>
public sealed record ShownPlace(string? Code, string Name, IReadOnlyCollection<string> Areas, string? SpaceSlug)
{
    /// <summary>Names it among all places in what is remembered.</summary>
    public string Key => SpaceSlug ?? Code ?? "";

    public bool IsWholeCountry => Code is null && Areas.Count == 0;
}

/// <param name="View">The partial, by its whole path.</param>
public sealed record PlacePanel(string View, object Model, int Order);
