using System.Collections.Frozen;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Regions;

/// <summary>All places at one moment; small enough to be kept in memory.</summary>
public sealed class Gazetteer(IReadOnlyList<Province> provinces, IReadOnlyList<Area> areas, IReadOnlyList<ClusterScheme> schemes)
{
    private readonly FrozenDictionary<string, Province> _provinces = provinces.ToFrozenDictionary(p => p.Code);
    private readonly FrozenDictionary<string, Area> _areas = areas.ToFrozenDictionary(a => a.Code);
    private readonly ILookup<string, Area> _byProvince = areas.OrderBy(a => a.Code, StringComparer.Ordinal).ToLookup(a => a.ProvinceCode);

    private readonly FrozenDictionary<string, string> _frames = areas.GroupBy(a => a.ProvinceCode)
        .ToFrozenDictionary(g => g.Key, g => TileMap.Frame(g.Max(t => t.Column) + 1, g.Max(t => t.Row) + 1));

    public IReadOnlyList<Province> Provinces { get; } = provinces;
    public IReadOnlyList<ClusterScheme> Schemes { get; } = schemes;

    public Province? Province(string? code) => code is null ? null : _provinces.GetValueOrDefault(code);

    public Area? Area(string? code) => code is null ? null : _areas.GetValueOrDefault(code);

    public IEnumerable<Area> AreasOf(string provinceCode) => _byProvince[provinceCode];

    /// <summary>How large the tile map of a province is, as SVG says it; every line of a list draws one.</summary>
    public string TileFrame(string provinceCode) => _frames.GetValueOrDefault(provinceCode) ?? TileMap.Frame(1, 1);

    public bool Knows(string? code) => Province(code) is not null || Area(code) is not null;

    /// <summary>"Kabupaten Ngawi", "Jawa Timur", or nothing for an unknown code.</summary>
    public string? NameOf(string? code) => Area(code)?.FullName ?? Province(code)?.Name;

    /// <summary>The province of a code of either kind.</summary>
    public Province? ProvinceOf(string? code) => code is { Length: >= 2 } ? Province(code[..2]) : null;

    public IEnumerable<(ClusterScheme Scheme, Cluster Cluster)> ClustersOf(string areaCode) =>
        from scheme in Schemes
        from cluster in scheme.Clusters
        where cluster.Members.Any(m => m.AreaCode == areaCode)
        select (scheme, cluster);

    public Cluster? Cluster(long id) => Schemes.SelectMany(s => s.Clusters).FirstOrDefault(c => c.Id == id);
}

/// <summary>The places, kept in memory: read once a minute at most, and at once after they changed.</summary>
public sealed class Places : IHearsCacheNews
{
    private readonly IServiceScopeFactory _scopes;
    private readonly Remembered<Gazetteer> _known;

    public Places(IServiceScopeFactory scopes, TimeProvider clock) => (_scopes, _known) = (scopes, new(clock, Read));

    public ValueTask<Gazetteer> Now(CancellationToken cancel) => _known.Now(cancel);

    public void Hear(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(PageCacheTags.Places))
        {
            _known.Forget();
        }
    }

    private async Task<Gazetteer> Read(CancellationToken cancel)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        return new Gazetteer(
            await db.Set<Province>().AsNoTracking().OrderBy(p => p.Code).ToListAsync(cancel),
            await db.Set<Area>().AsNoTracking().ToListAsync(cancel),
            await db.Set<ClusterScheme>().AsNoTracking().Include(s => s.Clusters).ThenInclude(c => c.Members).AsSplitQuery().OrderBy(s => s.Name).ToListAsync(cancel));
    }
}
