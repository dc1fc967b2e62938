using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Directory;

/// <summary>The counts beside the list: each group counts what the other filters leave.</summary>
/// <param name="ByArea">Provinces; where one is chosen, or lies around the chosen kabupaten/kota, its areas.</param>
public sealed record DirectoryFacets(int Total, IReadOnlyList<DirectoryFacet> Groups, IReadOnlyDictionary<string, int> ByArea)
{
    private const int MostAreas = 40;

    public static DirectoryFacets Of(DirectoryFilter filter, IReadOnlyList<CensusCell> census, Gazetteer places)
    {
        var province = filter.Area?[..2];
        var byArea = census.Where((filter with { Area = province }).Holds).Where(c => c.Area.Length >= 2)
            .GroupBy(c => province is null ? c.Area[..2] : c.Area).ToDictionary(g => g.Key, g => g.Sum(c => c.Count), StringComparer.Ordinal);
        return new(
            census.Where(filter.Holds).Sum(c => c.Count),
            [
                new("Wilayah", "wilayah", filter.Area, [.. byArea.Select(a => new DirectoryChoice(a.Key, places.NameOf(a.Key) ?? a.Key, a.Value)).OrderBy(c => c.Word, StringComparer.Ordinal).Take(MostAreas)]),
                Group("Layanan", "layanan", filter.Service, census.Where((filter with { Service = null }).Holds), Enum.GetValues<ServiceKind>(), (cell, s) => (cell.ServiceBits & Institution.BitOf(s)) != 0, s => s.Word()),
                Group("Peringkat", "peringkat", filter.Rank, census.Where((filter with { Rank = null }).Holds), Enum.GetValues<InstitutionRank>(), (cell, r) => cell.Rank == r, r => r.Word()),
                Group("Akreditasi", "akreditasi", filter.Accreditation, census.Where((filter with { Accreditation = null }).Holds), Enum.GetValues<Accreditation>(), (cell, a) => cell.Accreditation == a, a => a.Word()),
                Group("Kesegaran data", "segar", filter.Fresh, census.Where((filter with { Fresh = null }).Holds), Enum.GetValues<Freshness>(), (cell, f) => cell.Fresh == f, f => f.Word()),
                Group("Keadaan", "keadaan", filter.Standing, census.Where((filter with { Standing = null }).Holds), Enum.GetValues<InstitutionStanding>(), (cell, s) => cell.Standing == s, s => s.Word()),
                Group("Jenis", "jenis", filter.Kind, census.Where((filter with { Kind = null }).Holds), Enum.GetValues<InstitutionKind>(), (cell, k) => cell.Kind == k, k => k.ShortWord()),
            ],
            byArea);
    }

    public DirectoryFacet this[string name] => Groups.First(g => g.Name == name);

    private static DirectoryFacet Group<T>(string heading, string name, T? current, IEnumerable<CensusCell> cells, T[] values, Func<CensusCell, T, bool> has, Func<T, string> word)
        where T : struct, Enum
    {
        var known = cells.ToList();
        return new(heading, name, current?.ToString(), [.. values.Select(v => new DirectoryChoice(v.ToString(), word(v), known.Where(c => has(c, v)).Sum(c => c.Count))).Where(c => c.Count > 0 || c.Key == current?.ToString())]);
    }
}

public sealed record DirectoryFacet(string Heading, string Name, string? Current, IReadOnlyList<DirectoryChoice> Choices);

public sealed record DirectoryChoice(string Key, string Word, int Count);
