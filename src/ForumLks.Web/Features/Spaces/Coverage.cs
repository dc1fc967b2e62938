using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Spaces;

/// <summary>Which spaces a place lies in: who looks after what is written down about the place itself.</summary>
public sealed class Coverage(SpaceList spaces, Places places)
{
    /// <summary>The nearest first: its karesidenan, its province, the country.</summary>
    public async ValueTask<IReadOnlyList<Space>> Of(string code, CancellationToken cancel)
    {
        var now = await places.Now(cancel);
        return [.. (await spaces.Now(cancel)).Where(s => Covers(s, code, now)).OrderBy(s => s.Kind)];
    }

    /// <summary>The office in which the reader looks after this place, as histories name it; null for everybody who does not.</summary>
    public async ValueTask<string?> OfficeOf(Reader reader, string code, CancellationToken cancel)
    {
        if (!reader.IsMember)
        {
            return null;
        }

        var own = (await Of(code, cancel)).FirstOrDefault(s => reader.Roles.Contains((s.Id, Role.ForumAdmin)));
        return own is not null ? $"Pengurus forum, {own.Name}" : reader.IsPlatformAdmin ? "Admin pusat" : null;
    }

    /// <summary>The kabupaten/kota of a space; all of them for the country.</summary>
    public static IReadOnlyList<string> AreasOf(Space space, Gazetteer now) => space.Kind switch
    {
        SpaceKind.Country => [.. now.Provinces.SelectMany(p => now.AreasOf(p.Code)).Select(a => a.Code)],
        SpaceKind.Province => [.. now.AreasOf(space.ProvinceCode ?? "").Select(a => a.Code)],
        _ => [.. (now.Cluster(space.ClusterId ?? 0)?.Members ?? []).Select(m => m.AreaCode).Order(StringComparer.Ordinal)],
    };

    private static bool Covers(Space space, string code, Gazetteer now) => space.Kind switch
    {
        SpaceKind.Country => true,
        SpaceKind.Province => code.StartsWith(space.ProvinceCode ?? "-", StringComparison.Ordinal),
        _ => now.Cluster(space.ClusterId ?? 0)?.Members.Any(m => m.AreaCode == code) == true,
    };
}
