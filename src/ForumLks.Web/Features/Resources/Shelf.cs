using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Resources;

/// <summary>What the list of resources is narrowed to.</summary>
public sealed record ShelfFilter(ResourceKind? Kind, AccreditationStandard? Standard, ServiceKind? Service, string? Topic)
{
    public IEnumerable<string> Marks =>
    [
        .. Standard is { } standard ? [ResourceMarks.Standard(standard)] : Array.Empty<string>(),
        .. Service is { } service ? [ResourceMarks.Service(service)] : Array.Empty<string>(),
        .. Topic is { } topic ? [ResourceMarks.Topic(topic)] : Array.Empty<string>(),
    ];

    /// <summary>As the list's address says it.</summary>
    public static ShelfFilter Read(IQueryCollection asked) =>
        new(asked.One<ResourceKind>("jenis"), asked.One<AccreditationStandard>("standar"), asked.One<ServiceKind>("layanan"), asked["topik"].ToString().Trim().ToLowerInvariant() is { Length: > 0 } topic ? topic : null);

    public IQueryable<Resource> On(IQueryable<Resource> resources)
    {
        if (Kind is { } kind)
        {
            resources = resources.Where(r => r.Kind == kind);
        }

        foreach (var barred in Marks.Select(mark => $"|{mark}|"))
        {
            resources = resources.Where(r => r.Marks.Contains(barred));
        }

        return resources;
    }

    public string Url => QueryHelpers.AddQueryString("/sumber", new Dictionary<string, string?>
    {
        ["jenis"] = Kind?.ToString(),
        ["standar"] = Standard?.ToString(),
        ["layanan"] = Service?.ToString(),
        ["topik"] = Topic,
    }.Where(f => f.Value is not null));

    public bool Takes(ShelfEntry entry) => (Kind is null || Kind == entry.Kind) && Marks.All(m => entry.Marks.Contains($"|{m}|", StringComparison.Ordinal));
}

public sealed record ShelfEntry(ResourceKind Kind, string Marks);

/// <param name="Choices">Also those that nothing stands under: they say what is missing.</param>
public sealed record ShelfGroup(string Heading, IReadOnlyList<(string Words, string Url, int Count, bool IsChosen)> Choices);

/// <summary>Counts what stands under each standard, kind of service and keyword, for what is chosen already.</summary>
public sealed class Shelf(ForumDb db, QueryCache queries, TimeProvider clock)
{
    private const int MostTopics = 12;

    public async Task<IReadOnlyList<ShelfGroup>> Groups(ShelfFilter chosen, Reader reader, CancellationToken cancel)
    {
        var entries = await queries.Get("rak sumber", reader, [PageCacheTags.Type(nameof(Resource))], c => Entries(reader, c), cancel);
        return
        [
            Group("Standar akreditasi", Enum.GetValues<AccreditationStandard>(), s => s.Word(), chosen.Standard, s => chosen with { Standard = s }, entries),
            Group("Untuk layanan", Enum.GetValues<ServiceKind>(), s => s.Word(), chosen.Service, s => chosen with { Service = s }, entries),
            Topics(chosen, entries),
        ];
    }

    public IQueryable<Resource> Filtered(ShelfFilter chosen) => chosen.On(db.Set<Resource>());

    private Task<List<ShelfEntry>> Entries(Reader reader, CancellationToken cancel) =>
        db.Set<Resource>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Select(r => new ShelfEntry(r.Kind, r.Marks)).ToListAsync(cancel);

    private static ShelfGroup Group<T>(string heading, T[] all, Func<T, string> word, T? now, Func<T?, ShelfFilter> with, List<ShelfEntry> entries)
        where T : struct, Enum =>
        new(heading, [.. all.Select(one =>
        {
            var isChosen = EqualityComparer<T?>.Default.Equals(now, one);
            return (word(one), with(isChosen ? null : one).Url, entries.Count(with(one).Takes), isChosen);
        })]);

    private static ShelfGroup Topics(ShelfFilter chosen, List<ShelfEntry> entries)
    {
        var others = chosen with { Topic = null };
        var counted = entries.Where(others.Takes)
            .SelectMany(e => e.Marks.Split('|').Where(m => m.StartsWith("topik:", StringComparison.Ordinal)).Select(m => m["topik:".Length..]))
            .GroupBy(t => t).Select(g => (Topic: g.Key, Count: g.Count())).OrderByDescending(t => t.Count).ThenBy(t => t.Topic, StringComparer.Ordinal).Take(MostTopics).ToList();
        if (chosen.Topic is { } topic && counted.TrueForAll(t => t.Topic != topic))
        {
            counted.Insert(0, (topic, entries.Count(chosen.Takes)));
        }

        return new("Topik", [.. counted.Select(t => (t.Topic, (chosen with { Topic = t.Topic == chosen.Topic ? null : t.Topic }).Url, t.Count, t.Topic == chosen.Topic))]);
    }
}
