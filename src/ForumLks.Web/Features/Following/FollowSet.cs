using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>What one member said about following, read once and remembered until they say something else: every page has a button.</summary>
public sealed class FollowSet(ForumDb db, QueryCache queries) : IFollowing
{
    public async ValueTask<bool> Follows(Reader reader, FollowTarget target, CancellationToken cancel)
    {
        if (reader.Id is not { } me)
        {
            return false;
        }

        var said = await queries.Get($"ikutan {me}", Reader.Stranger, [PageCacheTags.Person(me)], c => Read(me, c), cancel);
        return said.TryGetValue((target.Kind, target.Key), out var isOn) ? isOn : ByItself(reader).Contains((target.Kind, target.Key));
    }

    /// <summary>Members follow the spaces and working groups they belong to until they say otherwise.</summary>
    public static IEnumerable<(FollowKind Kind, string Key)> ByItself(Reader reader) =>
        reader.SpaceIds.Select(s => (FollowKind.Space, s.ToString(CultureInfo.InvariantCulture))).Concat(reader.GroupIds.Select(g => (FollowKind.Group, g.ToString(CultureInfo.InvariantCulture))));

    private async Task<Dictionary<(FollowKind Kind, string Key), bool>> Read(Guid me, CancellationToken cancel) =>
        (await db.Set<Follow>().AsNoTracking().Where(f => f.MemberId == me).OrderByDescending(f => f.Id).Take(Follow.Most).ToListAsync(cancel)).ToDictionary(f => (f.Kind, f.Key), f => f.IsOn);
}
