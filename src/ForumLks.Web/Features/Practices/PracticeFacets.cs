using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Practices;

/// <summary>The choices beside the list, each with how many it would leave; a group counts what the other filters leave.</summary>
public sealed class PracticeFacets(PracticeList list, QueryCache queries, Places places)
{
    private const int MostChoices = 12;

    public ValueTask<IReadOnlyList<FacetGroup>> Under(PracticeFilter filter, Reader reader, CancellationToken cancel) =>
        queries.Get<IReadOnlyList<FacetGroup>>($"saringan praktik {filter.Name}", reader, PracticeList.Tags, async c => [.. Groups(filter, await list.Census(reader, c), await places.Now(c))], cancel);

    private static IEnumerable<FacetGroup> Groups(PracticeFilter filter, IReadOnlyList<CensusLine> census, Gazetteer now)
    {
        yield return Group("Topik", "topik", Left(filter with { Need = null }).Where(l => l.Need is not null), l => (l.Need!.Value.ToString(), l.Need.Value.Word()), filter);
        yield return Group("Asal", "wilayah", Left(filter with { Place = null }), l => PracticePlaces.PartOf(now, l.Area), filter);
        yield return new("Tanda", [.. Enum.GetValues<PracticeSign>().Select(sign => Choice("tanda", sign.ToString(), sign.ToString(), Left(filter with { Sign = sign }), filter)).Where(c => c.Count > 0)]);
        yield return Group("Keadaan", "keadaan", Left(filter with { Stage = null }), l => (l.Stage.ToString(), l.Stage.ToString()), filter);

        IEnumerable<CensusLine> Left(PracticeFilter others) => census.Where(line => others.Holds(line, now));
    }

    private static FacetGroup Group(string heading, string name, IEnumerable<CensusLine> lines, Func<CensusLine, (string Key, string Word)?> by, PracticeFilter filter) =>
        new(heading, [.. lines.GroupBy(by).Where(g => g.Key is not null).Select(g => Choice(name, g.Key!.Value.Key, g.Key.Value.Word, g, filter))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Word, StringComparer.Ordinal).Take(MostChoices)]);

    private static FacetChoice Choice(string name, string key, string word, IEnumerable<CensusLine> lines, PracticeFilter filter)
    {
        var isCurrent = filter.Values[name] == key;
        return new(word, filter.With(name, isCurrent ? null : key), lines.Sum(l => l.Count), isCurrent);
    }
}

public sealed record FacetGroup(string Heading, IReadOnlyList<FacetChoice> Choices);

public sealed record FacetChoice(string Word, string Url, int Count, bool IsCurrent);
