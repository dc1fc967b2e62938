using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Imports;

/// <summary>What an import may write: the areas of its space, and of what is there already only what its sender looks after.</summary>
public sealed class ImportScope
{
    private readonly Reader _reader;
    private readonly Space? _space;
    private readonly HashSet<string>? _areas;

    private ImportScope(Reader reader, Space? space, HashSet<string>? areas) => (_reader, _space, _areas) = (reader, space, areas);

    public long? SpaceId => _space?.Id;

    /// <summary>Null where the reader may not import into that space (any more).</summary>
    public static ImportScope? Of(Reader reader, Space? space, Gazetteer places) => space is null
        ? reader.IsPlatformAdmin ? new(reader, null, null) : null
        : reader.Administers(space.Id) ? new(reader, space, AreasOf(space, places)) : null;

    public string? WhyNotArea(string code) =>
        _areas is null || _areas.Contains(code) ? null : $"Wilayah ini di luar ruang {_space!.Name}. Anda hanya dapat mengimpor lembaga di wilayah ruang Anda.";

    public string? WhyNotEntry(Institution known) =>
        _reader.Administers(known.SpaceId) ? null : $"“{known.Title}” dicatat oleh ruang lain. Mintalah pengurus ruang itu mengubahnya.";

    private static HashSet<string>? AreasOf(Space space, Gazetteer places) => space.Kind switch
    {
        SpaceKind.Cluster => [.. places.Cluster(space.ClusterId ?? 0)?.Members.Select(m => m.AreaCode) ?? []],
        SpaceKind.Province => [space.ProvinceCode!, .. places.AreasOf(space.ProvinceCode!).Select(a => a.Code)],
        _ => null,
    };
}
