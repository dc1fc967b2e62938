using ForumLks.Web.Features.Regions;

namespace ForumLks.Web.Features.Meetings;

/// <summary>An owner whose name says a kabupaten/kota must lie in the places that the item is for.</summary>
public static class OwnerPlace
{
    public static IEnumerable<(int Index, string Sentence)> Mistakes(MeetingReportContent content, Gazetteer places)
    {
        for (var i = 0; i < content.Items.Count; i++)
        {
            var item = content.Items[i];
            if (item.Owner is { Length: > 0 } owner && item.Areas.Count > 0 && Named(owner, content.Area, places) is { } area && !item.Areas.Contains(area.Code))
            {
                yield return (i, $"{area.FullName} tidak termasuk sasaran butir ini. Tambahkan ke sasaran, atau betulkan penanggung jawabnya.");
            }
        }
    }

    /// <summary>Looked for in the report's own province only: names repeat across the country.</summary>
    private static Area? Named(string owner, string reportArea, Gazetteer places) =>
        places.ProvinceOf(reportArea) is { } province
            ? places.AreasOf(province.Code).FirstOrDefault(a => Says(owner, a.FullName) || Says(owner, a.FullName.Replace("Kabupaten ", "Kab. ", StringComparison.Ordinal)))
            : null;

    private static bool Says(string owner, string name)
    {
        var at = owner.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at + name.Length == owner.Length || !char.IsLetter(owner[at + name.Length]));
    }
}
