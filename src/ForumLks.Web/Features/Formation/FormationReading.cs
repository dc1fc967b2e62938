using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>One entry that counts, as maps and tables need it.</summary>
public sealed record StageFact(string Area, long Id, FormationStage Stage, DateOnly On, DateTime EnteredUtc, bool IsProved);

/// <summary>Which stage each area had on a day.</summary>
public sealed record StagesOn(DateOnly Day, IReadOnlyDictionary<string, StageFact> ByArea)
{
    public FormationStage? Of(string area) => ByArea.GetValueOrDefault(area)?.Stage;

    public StageCount Count(IEnumerable<string> areas) => StageCount.Counting(areas.Select(Of));
}

/// <summary>How many areas are how far.</summary>
public sealed record StageCount(int Of, int Formed, int Active, int Unknown, IReadOnlyDictionary<FormationStage, int> ByStage)
{
    public static StageCount Counting(IEnumerable<FormationStage?> stages)
    {
        var all = stages.ToList();
        return new StageCount(
            all.Count, all.Count(s => s?.IsFormed == true), all.Count(s => s?.IsActive == true), all.Count(s => s is null),
            new SortedDictionary<FormationStage, int>(all.Where(s => s is not null).GroupBy(s => s!.Value).ToDictionary(g => g.Key, g => g.Count())));
    }

    /// <summary>"27 dari 35 terbentuk, 12 di antaranya aktif".</summary>
    public string Sentence => $"{Formed} dari {Of} terbentuk, {Active} di antaranya aktif";

    /// <summary>Every stage that occurs, the furthest first; what stands in the map, in words.</summary>
    public string Parts => ByStage.Count == 0 ? $"{Of} kabupaten/kota, {FormationWords.Unknown}" : $"{Of} kabupaten/kota: {InStages}";

    private string InStages => string.Join(", ", ByStage.Reverse().Select(s => $"{s.Value} {s.Key.Word}").Concat(Unknown > 0 ? [$"{Unknown} {FormationWords.Unknown}"] : []));
}

/// <summary>All entries that count, for any day. They are public facts, the same for every reader.</summary>
public sealed class FormationFacts(IReadOnlyList<StageFact> facts)
{
    public StagesOn On(DateOnly day) => new(
        day, facts.Where(f => f.On <= day).GroupBy(f => f.Area).ToDictionary(g => g.Key, g => g.MaxBy(f => (f.On, f.EnteredUtc, f.Id))!));

    /// <summary>How many of the areas had what a target asks for, on each day on which that changed; from the given day on, where none did before.</summary>
    public IReadOnlyList<TrendPoint> Points(IReadOnlyCollection<string> areas, FormationStage stage, DateOnly from)
    {
        var wanted = areas.ToHashSet();
        var reached = new HashSet<string>();
        var counted = new SortedDictionary<DateOnly, int>();
        foreach (var fact in facts.Where(f => wanted.Contains(f.Area)).OrderBy(f => f.On).ThenBy(f => f.EnteredUtc).ThenBy(f => f.Id))
        {
            var before = reached.Count;
            _ = fact.Stage.Reaches(stage) ? reached.Add(fact.Area) : reached.Remove(fact.Area);
            if (reached.Count != before)
            {
                counted[fact.On] = reached.Count;
            }
        }

        if (counted.Count == 0 || counted.First().Key > from)
        {
            counted[from] = 0;
        }

        return [.. counted.Select(c => new TrendPoint(c.Key, c.Value))];
    }
}

/// <summary>The queries of this feature.</summary>
public sealed class FormationReading(ForumDb db, QueryCache queries, Places places)
{
    private const int MostTargets = 300;
    public static readonly string[] Tags = [AreaFormation.Tag, PageCacheTags.Content, PageCacheTags.Places];

    public async Task<FormationFacts> Facts(CancellationToken cancel) =>
        await queries.Get("tahap pembentukan", Reader.Stranger, Tags, Read, cancel);

    public async ValueTask<Gazetteer> Gazetteer(CancellationToken cancel) => await places.Now(cancel);

    /// <summary>Targets that are for some of these areas, or all: what is overdue or due next first, withdrawn ones last.</summary>
    public async Task<IReadOnlyList<FormationTarget>> TargetsFor(IReadOnlyCollection<string>? areas, CancellationToken cancel) =>
        await queries.Get($"target pembentukan {string.Join(' ', areas ?? [])}", Reader.Stranger, Tags, c => ReadTargets(areas, c), cancel);

    private async Task<FormationFacts> Read(CancellationToken cancel)
    {
        var entries = db.Set<FormationEntry>();
        return new FormationFacts(await (
            from formation in db.Set<AreaFormation>().AsNoTracking()
            join entry in entries on formation.Id equals entry.FormationId
            where entry.Standing == EntryStanding.Berlaku && entry.Stage != null && !entries.Any(c => c.CorrectsId == entry.Id && c.Standing == EntryStanding.Berlaku)
            select new StageFact(formation.Area, entry.Id, entry.Stage!.Value, entry.On, entry.EnteredUtc, entry.ProofKind != null)).ToListAsync(cancel));
    }

    private async Task<IReadOnlyList<FormationTarget>> ReadTargets(IReadOnlyCollection<string>? areas, CancellationToken cancel)
    {
        var targets = db.Set<FormationTarget>().AsNoTracking().Include(t => t.Baselines).AsQueryable();
        return await (areas is null ? targets : targets.For(areas)).OrderBy(t => t.WithdrawnOn != null).ThenBy(t => t.DueOn).ThenBy(t => t.Id).Take(MostTargets).ToListAsync(cancel);
    }
}

internal static class TargetsOfAreas
{
    /// <summary>Those for one of these areas. The codes of a target are one text of JSON, in which each stands in quotes.</summary>
    public static IQueryable<FormationTarget> For(this IQueryable<FormationTarget> targets, IEnumerable<string> areas)
    {
        var quoted = areas.Select(a => $"\"{a}\"").ToList();
        return targets.Where(t => quoted.Any(a => ((string)(object)t.Areas).Contains(a)));
    }
}
