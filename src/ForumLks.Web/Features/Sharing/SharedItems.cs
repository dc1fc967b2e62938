using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Sharing;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Sharing;

/// <summary>The item behind a code, as far as the reader may see it.</summary>
public sealed class SharedItems(ForumDb db, TimeProvider clock)
{
    public async Task<ContentItem?> Find(string code, Reader reader, CancellationToken cancel) =>
        ShareCode.Read(code) is { } id
            ? await db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().VisibleTo(reader, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(i => i.Id == id, cancel)
            : null;
}
