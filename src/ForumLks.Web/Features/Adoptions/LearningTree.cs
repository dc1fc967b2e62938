using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>Who learned from whom: an institution, where it is, how it went, and those who learned from it.</summary>
public sealed record LearningNode(string Institution, string? Part, string Note, string Url, IReadOnlyList<LearningNode> Children)
{
    public int Size => 1 + Children.Sum(c => c.Size);
}

/// <summary>Between two parts of the country, how often something was taken over.</summary>
public sealed record LearningLine(string From, string To, int Count);

public sealed class LearningTree(ForumDb db, AdoptionReading adoptions, Places places, TimeProvider clock)
{
    private const int Deepest = 5;
    private const int MostNodes = 150;

    public async Task<LearningNode> Of(Practice practice, Reader reader, CancellationToken cancel) =>
        await Of(practice, reader, await places.Now(cancel), [practice.Id], cancel);

    /// <summary>The whole country, by karesidenan or province; adopters that do not show themselves are left out.</summary>
    public async Task<IReadOnlyList<LearningLine>> Lines(Reader reader, CancellationToken cancel)
    {
        var now = await places.Now(cancel);
        var pairs = await (
            from adoption in db.Set<Adoption>()
            join practice in Visible(reader) on adoption.PracticeId equals practice.Id
            where adoption.IsShown && adoption.Area != null && practice.Area != null
            group adoption by new { From = practice.Area, To = adoption.Area } into g
            select new { g.Key.From, g.Key.To, Count = g.Count() }).ToListAsync(cancel);
        return [.. pairs.Select(p => (From: PracticePlaces.PartOf(now, p.From)?.Name, To: PracticePlaces.PartOf(now, p.To)?.Name, p.Count))
            .Where(p => p.From is not null && p.To is not null).GroupBy(p => (p.From, p.To)).Select(g => new LearningLine(g.Key.From!, g.Key.To!, g.Sum(p => p.Count)))
            .OrderByDescending(l => l.Count).ThenBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal)];
    }

    private IQueryable<Practice> Visible(Reader reader) => db.Set<Practice>().AsNoTracking().PublishedFor(reader, clock.GetUtcNow().UtcDateTime);

    /// <summary>Adopters first; one who went on to write a practice of their own carries those who learned from that. The seen are not entered again: texts can name each other in a circle.</summary>
    private async Task<LearningNode> Of(Practice practice, Reader reader, Gazetteer now, HashSet<long> seen, CancellationToken cancel, int depth = 0)
    {
        var children = new List<LearningNode>();
        var written = depth >= Deepest ? [] : await Visible(reader).Where(p => p.LearnedFrom == practice.ContentItemId).OrderBy(p => p.Id).Take(20).ToListAsync(cancel);
        var descendants = new Dictionary<string, LearningNode>();
        foreach (var next in written.Where(p => seen.Count < MostNodes && seen.Add(p.Id)))
        {
            descendants.TryAdd(Adoption.KeyOf(null, next.Content.OwnerName), await Of(next, reader, now, seen, cancel, depth + 1));
        }

        foreach (var adoption in (await adoptions.Of(practice, reader, cancel)).Shown)
        {
            descendants.Remove(Adoption.KeyOf(null, adoption.InstitutionName), out var own);
            children.Add(new(adoption.InstitutionName, PracticePlaces.PartOf(now, adoption.Area)?.Name, own is null ? adoption.StateWord() : $"{adoption.StateWord()}, menulis “{own.Note}”", $"/terapan/{adoption.PublicId}", own?.Children ?? []));
        }

        children.AddRange(descendants.Values);
        return new(practice.Content.OwnerName, PracticePlaces.PartOf(now, practice.Area)?.Name, practice.Title, $"/praktik/{practice.Slug}", children);
    }
}
