using System.Collections.Frozen;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Whom somebody blocks; asked with every page of posts, so it is remembered until they change it.</summary>
public sealed class BlockList(QueryCache queries)
{
    public const int Most = 500;

    public ValueTask<FrozenSet<Guid>> Of(ForumDb db, Guid memberId, CancellationToken cancel) =>
        queries.Get($"blokir {memberId}", Reader.Stranger, [PageCacheTags.Person(memberId)], async c =>
            (await db.Set<Block>().Where(b => b.BlockerId == memberId).OrderBy(b => b.Id).Take(Most).Select(b => b.BlockedId).ToListAsync(c)).ToFrozenSet(), cancel);
}
