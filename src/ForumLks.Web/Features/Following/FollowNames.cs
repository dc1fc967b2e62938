using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>What is followed, by the name it has now, in one query for all items and one for all groups.</summary>
public sealed class FollowNames(ForumDb db, IGroupNames groups, Places places, ContentTypes types, TimeProvider clock)
{
    public const string NotThere = "Tidak tersedia lagi";

    public async Task<IReadOnlyList<NamedFollow>> Of(IReadOnlyList<NamedFollow> follows, Reader reader, IReadOnlyList<Space> spaces, CancellationToken cancel)
    {
        var ids = follows.Where(f => f.Kind is FollowKind.Item or FollowKind.Decision).Select(f => f.Key.Split('/')[0]).Distinct().ToList();
        var items = ids.Count == 0 ? [] : await db.Set<ContentItem>().AsNoTracking().VisibleTo(reader, clock.GetUtcNow().UtcDateTime).Where(i => ids.Contains(i.ContentItemId))
            .Select(i => new { i.ContentItemId, i.Type, i.Slug, i.Title }).ToDictionaryAsync(i => i.ContentItemId, i => (i.Title, Url: types[i.Type].UrlOf(i.Slug)), cancel);
        var (gazetteer, own) = (await places.Now(cancel), await groups.Of(reader, cancel));
        return [.. follows.Select(f => f.Kind switch
        {
            FollowKind.Space => spaces.FirstOrDefault(s => s.Id.ToString(CultureInfo.InvariantCulture) == f.Key) is { } space ? f with { Name = space.Name, Url = $"/ruang/{space.Slug}" } : Gone(f),
            FollowKind.Area => gazetteer.NameOf(f.Key) is { } name ? f with { Name = name, Url = $"/wilayah/{f.Key}" } : Gone(f),
            FollowKind.Topic => f with { Name = ServiceKindWords.WordOf(f.Key)!, Url = $"/praktik?layanan={f.Key}" },
            FollowKind.Group => own.FirstOrDefault(g => g.Id.ToString(CultureInfo.InvariantCulture) == f.Key) is { } group ? f with { Name = group.Name, Url = group.Url } : Gone(f),
            FollowKind.Item => items.TryGetValue(f.Key, out var item) ? f with { Name = item.Title, Url = item.Url } : Gone(f),
            _ => DecisionKey.Read(f.Key) is var (id, number) && items.TryGetValue(id, out var report) ? f with { Name = $"Butir {number}, {report.Title}", Url = $"{report.Url}#butir-{number}" } : Gone(f),
        })];
    }

    private static NamedFollow Gone(NamedFollow follow) => follow with { Name = NotThere, Url = null };
}
