using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Sharing;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Sharing;

/// <summary>The place behind an address, with what stands on its card. Counted as a stranger finds it, whoever asks.</summary>
public sealed class SharedPlaces(ForumDb db, ISpaceNames spaces, Places places, TimeProvider clock)
{
    /// <param name="kind">"ruang" or "wilayah".</param>
    /// <param name="code">The space's slug, or the place's code.</param>
    public async Task<PlaceToShare?> Find(string kind, string code, CancellationToken cancel)
    {
        var known = await places.Now(cancel);
        return kind switch
        {
            "ruang" when (await spaces.All(cancel)).FirstOrDefault(s => s.Slug == code) is { } space => await OfSpace(space, known, cancel),
            "wilayah" when known.Knows(code) => await OfArea(code, known, cancel),
            _ => null,
        };
    }

    private async Task<PlaceToShare> OfSpace(SpaceName space, Gazetteer known, CancellationToken cancel)
    {
        var facts = new CardFacts(space.Name, "Ruang forum", await Count(Published.Where(i => i.SpaceId == space.Id), cancel), known.NameOf(space.ProvinceCode) ?? "", space.ProvinceCode)
        {
            Lit = known.Cluster(space.ClusterId ?? 0)?.Members.Select(m => m.AreaCode).ToHashSet() ?? [],
        };
        return new PlaceToShare(SharedPlace.Space(space.Slug, space.Name), $"ruang{space.Id}", facts);
    }

    private async Task<PlaceToShare> OfArea(string code, Gazetteer known, CancellationToken cancel)
    {
        var (name, province, inside) = (known.NameOf(code)!, known.ProvinceOf(code)!, code + ".");
        var figure = await Count(Published.Where(i => i.Area == code || i.Area!.StartsWith(inside)), cancel);
        var above = known.Area(code) is null ? ((string, string)?)null : (province.Name, $"/wilayah/{province.Code}");
        return new PlaceToShare(SharedPlace.Area(code, name, above), $"wilayah{code}", new CardFacts(name, "Wilayah", figure, above is null ? "" : province.Name, code));
    }

    private IQueryable<ContentItem> Published => db.Set<ContentItem>().PublishedFor(Reader.Stranger, clock.GetUtcNow().UtcDateTime);

    private static async Task<ShareFigure?> Count(IQueryable<ContentItem> here, CancellationToken cancel) =>
        await here.CountAsync(cancel) is > 0 and var count ? new ShareFigure($"{IndonesianNumber.Format(count)} halaman", "praktik, rakor, berita, dan lembaga untuk semua") : null;
}

/// <param name="FileName">Of its card.</param>
public sealed record PlaceToShare(SharedPlace Place, string FileName, CardFacts Facts);
