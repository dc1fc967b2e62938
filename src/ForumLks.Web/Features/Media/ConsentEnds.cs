using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Items that show a picture whose consent ends.</summary>
public sealed class ConsentEnds(IServiceScopeFactory scopes, IOutputCacheStore cache, TimeProvider clock, ILogger<ConsentEnds> log) : PagesInTime(scopes, cache, clock, log)
{
    protected override IQueryable<ContentItem> Changed(ForumDb db, DateTime since, DateTime now)
    {
        var ended = db.Set<MediaFile>().Where(m => m.ShownUntilUtc > since && m.ShownUntilUtc <= now);
        return db.Set<ContentItem>().Where(i => db.Set<MediaUse>().Any(u => u.ItemId == i.Id && ended.Any(m => m.Id == u.MediaFileId)));
    }
}
