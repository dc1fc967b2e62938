using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;

namespace ForumLks.Web.Features.Practices;

public enum PracticeSign
{
    Ditelaah,
    Ditiru,
    Lengkap,
}

/// <summary>What a reader asks the list for; a value that is unknown finds everything, as if it were not there.</summary>
/// <param name="Place">Slug of a karesidenan, code of a kabupaten/kota or of a province.</param>
public sealed record PracticeFilter(ServiceKind? Kind, PracticeNeed? Need, string? Place, PracticeSign? Sign, PracticeStage? Stage)
{
    public bool IsEmpty => this == new PracticeFilter(null, null, null, null, null);

    /// <summary>As the list's address says it.</summary>
    public static PracticeFilter Read(IQueryCollection asked) =>
        new(asked.One<ServiceKind>("layanan"), asked.One<PracticeNeed>("topik"), asked["wilayah"].ToString() is { Length: > 0 } place ? place : null, asked.One<PracticeSign>("tanda"), asked.One<PracticeStage>("keadaan"));

    public string Name => $"{Kind} {Need} {Place} {Sign} {Stage}";

    /// <summary>As the list's address says them.</summary>
    public IReadOnlyDictionary<string, string?> Values => new Dictionary<string, string?>
    {
        ["layanan"] = Kind?.ToString(),
        ["topik"] = Need?.ToString(),
        ["wilayah"] = Place,
        ["tanda"] = Sign?.ToString(),
        ["keadaan"] = Stage?.ToString(),
    };

    /// <summary>The address of the same list with one filter changed, or dropped.</summary>
    public string With(string name, string? value) =>
        "/praktik" + QueryString.Create(new Dictionary<string, string?>(Values) { [name] = value }.Where(v => v.Value is not null));

    public IQueryable<Practice> On(IQueryable<Practice> practices, Gazetteer places)
    {
        var topic = Kind?.ToString();
        practices = topic is null ? practices : practices.Where(p => p.Topic == topic);
        practices = Need is null ? practices : practices.Where(p => p.Need == Need);
        practices = Stage is null ? practices : practices.Where(p => p.Stage == Stage);
        practices = Sign switch
        {
            PracticeSign.Ditelaah => practices.Where(p => p.ReviewedUtc != null),
            PracticeSign.Ditiru => practices.Where(p => p.AdoptionCount > 0),
            PracticeSign.Lengkap => practices.Where(p => p.IsComplete),
            _ => practices,
        };
        return In(practices, places);
    }

    public bool Holds(CensusLine line, Gazetteer places) =>
        (Kind is null || line.Kind == Kind) && (Need is null || line.Need == Need) && (Stage is null || line.Stage == Stage)
        && Sign switch { PracticeSign.Ditelaah => line.IsReviewed, PracticeSign.Ditiru => line.IsAdopted, PracticeSign.Lengkap => line.IsComplete, _ => true }
        && (Place is null || PracticePlaces.AreasIn(places, Place).Contains(line.Area ?? ""));

    private IQueryable<Practice> In(IQueryable<Practice> practices, Gazetteer places)
    {
        if (Place is null)
        {
            return practices;
        }

        var areas = PracticePlaces.AreasIn(places, Place);
        return practices.Where(p => areas.Contains(p.Area!));
    }
}

/// <summary>Where experience comes from, in the parts people think in: a karesidenan where there is one, else the province.</summary>
public static class PracticePlaces
{
    public static IReadOnlyList<string> AreasIn(Gazetteer places, string place)
    {
        if (places.Area(place) is not null)
        {
            return [place];
        }

        if (places.Province(place) is not null)
        {
            return [place, .. places.AreasOf(place).Select(a => a.Code)];
        }

        return [.. places.Schemes.SelectMany(s => s.Clusters).Where(c => c.Slug == place).SelectMany(c => c.Members.Select(m => m.AreaCode)).Distinct()];
    }

    /// <summary>The slug or code to filter by, and its name; null for an area that nobody knows.</summary>
    public static (string Key, string Name)? PartOf(Gazetteer places, string? area)
    {
        if (area is not null && places.Area(area) is not null && places.ClustersOf(area).Select(c => c.Cluster).FirstOrDefault() is { } cluster)
        {
            return (cluster.Slug, $"Karesidenan {cluster.Name}");
        }

        return places.ProvinceOf(area) is { } province ? (province.Code, province.Name) : null;
    }

    public static string? NameOf(Gazetteer places, string place) =>
        places.NameOf(place) ?? places.Schemes.SelectMany(s => s.Clusters).FirstOrDefault(c => c.Slug == place)?.Name;
}
