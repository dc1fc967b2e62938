using ForumLks.Search.Analysis;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>A practice proposed for a visit, with the reasons in words.</summary>
public sealed record HostMatch(Practice Practice, string? AreaName, string Why, string Differs, HostState State, int Worth);

/// <summary>Finds whom to learn from: what the search finds for the topic, the most alike first. Nothing is proposed that does not touch the topic.</summary>
public sealed class Matching(ForumDb db, IFinder finder, HostReading hosts, Places places, TimeProvider clock)
{
    private const int TopicWeight = 8;
    private const int PausedPenalty = 6;
    private static readonly IndonesianAnalyzer Analyzer = new();

    public async Task<IReadOnlyList<HostMatch>> For(Visit visit, Traveller mine, Reader reader, CancellationToken cancel)
    {
        var found = (await finder.Find(reader, new FindQuery(visit.Topic) { Type = nameof(Practice) }, cancel)).Hits.Select(h => h.Id).Take(20).ToList();
        var near = (await finder.MaybeAnswered(reader, $"{visit.Topic} {visit.Purpose}", 40, cancel)).Where(r => r.Type.Name == nameof(Practice)).Select(r => r.Id);
        var ids = found.Union(near).Take(30).ToList();
        var travellers = visit.Travellers.SelectMany(t => t.Companions).Select(c => c.MemberId).ToHashSet();
        var practices = (await db.Set<Practice>().AsNoTracking().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(p => ids.Contains(p.Id)).ToListAsync(cancel))
            .Where(p => !travellers.Contains(p.OwnerId) && visit.Hosts.All(h => h.PracticeId != p.Id));
        var names = await places.Now(cancel);
        var matches = new List<HostMatch>();
        foreach (var practice in practices)
        {
            var words = TopicWords(visit.Topic, practice);
            if (Touches(visit.Topic, words, found.IndexOf(practice.Id)))
            {
                matches.Add(Judge(practice, names.NameOf(practice.Area), mine.Profile, words, found.Contains(practice.Id)));
            }
        }

        return [.. (await WithStates(matches, cancel)).OrderByDescending(m => m.Worth).ThenBy(m => ids.IndexOf(m.Practice.Id)).Take(Visit.MostHosts)];
    }

    public static HostMatch Judge(Practice practice, string? areaName, InstitutionProfile mine, IReadOnlyList<string> topicWords, bool isTopic)
    {
        var likeness = Likeness.Explain(mine, practice.Content.Profile);
        var why = string.Join("; ", new[] { topicWords.Count > 0 ? $"topik: {string.Join(", ", topicWords)}" : isTopic ? "topik yang sama" : "", likeness.Alike }.Where(p => p.Length > 0));
        return new HostMatch(practice, areaName, Cut(why), Cut(likeness.Differs), HostState.Open, (isTopic ? TopicWeight : 0) + topicWords.Count + Likeness.Score(mine, practice.Content.Profile));
    }

    /// <summary>The words of the topic that the practice uses too.</summary>
    public static IReadOnlyList<string> TopicWords(string topic, Practice practice)
    {
        var text = $"{practice.Title} {practice.Summary} {practice.SearchText}";
        return [.. Telling(topic).Where(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)).Take(5)];
    }

    /// <summary>Half of the telling words, or one of the first that the search finds by other forms of them. One word in common is chance.</summary>
    private static bool Touches(string topic, IReadOnlyList<string> words, int rank) =>
        (words.Count > 0 && words.Count * 2 >= Telling(topic).Count) || (words.Count == 0 && rank is >= 0 and < 3);

    private static List<string> Telling(string topic) =>
        [.. topic.Split([' ', ',', '.', ';', ':', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant()).Where(w => w.Length > 3 && !Common.Contains(w) && !Analyzer.Analyze(w).Any(t => t.Term.IsStop || t.Term.IsQuestion)).Distinct()];

    private async Task<IEnumerable<HostMatch>> WithStates(List<HostMatch> matches, CancellationToken cancel)
    {
        var states = await hosts.StatesOf([.. matches.Select(m => m.Practice.OwnerId)], cancel);
        return matches.Select(m => states[m.Practice.OwnerId] switch
        {
            (false, _) => m with { State = HostState.Left, Worth = m.Worth - PausedPenalty },
            (_, { IsPaused: true }) => m with { State = HostState.Paused, Worth = m.Worth - PausedPenalty },
            _ => m,
        });
    }

    private static string Cut(string text) => text.Length > 600 ? text[..600] : text;

    /// <summary>Beside the stop words of the search: in nearly every practice, so they are no topic.</summary>
    private static readonly string[] Common = ["cara", "anak", "lembaga", "panti", "lansia"];
}
