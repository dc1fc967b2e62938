using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Who a writer is to the moderators.</summary>
/// <param name="IsTrusted">Two of their texts have been read by others already, or they hold an office.</param>
public sealed record WriterStanding(bool IsTrusted, bool IsPlatformAdmin, long[] Administered, DateTime? SuspendedUntilUtc)
{
    public static readonly WriterStanding Unknown = new(false, false, [], null);

    public bool Administers(long? spaceId) => IsPlatformAdmin || (spaceId is { } space && Administered.Contains(space));
}

/// <summary>Standings of writers; one who is trusted stays so, and that is remembered until something about them is written.</summary>
public sealed class WriterStandings(QueryCache queries, TimeProvider clock)
{
    public const int FirstPosts = 2;

    public async Task<WriterStanding> Of(ForumDb db, Guid writerId, CancellationToken cancel)
    {
        var seen = WriterStanding.Unknown;
        return await queries.Find(
            $"penulis {writerId}", Reader.Stranger, [PageCacheTags.Person(writerId)],
            async c => (seen = await Read(db, writerId, c)).IsTrusted ? seen : null, cancel) ?? seen;
    }

    private async Task<WriterStanding> Read(ForumDb db, Guid writerId, CancellationToken cancel)
    {
        if (await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == writerId, cancel) is not { } member)
        {
            return WriterStanding.Unknown;
        }

        var holdsOffice = member.IsPlatformAdmin || member.Roles.Any(r => r.Role != Role.Member);
        return new WriterStanding(
            holdsOffice || await WasRead(db, writerId, cancel),
            member.IsPlatformAdmin,
            [.. member.Roles.Where(r => r.Role == Role.ForumAdmin).Select(r => r.SpaceId)],
            await Suspensions.UntilOf(db, writerId, clock.GetUtcNow().UtcDateTime, cancel));
    }

    private static async Task<bool> WasRead(ForumDb db, Guid writerId, CancellationToken cancel)
    {
        var read = await db.Set<ContentItem>().Where(i => i.OwnerId == writerId && i.Status == ContentStatus.Published).Take(FirstPosts).CountAsync(cancel);
        read += read >= FirstPosts ? 0 : await db.Set<ModerationAct>().Where(a => a.TargetId == writerId && a.Kind == ActKind.Released).Take(FirstPosts).CountAsync(cancel);
        return read >= FirstPosts || read + await db.Set<Posting>().Where(p => p.AuthorId == writerId && p.Appeared).Take(FirstPosts).CountAsync(cancel) >= FirstPosts;
    }
}
