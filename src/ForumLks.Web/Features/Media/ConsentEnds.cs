using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Items that show a picture whose consent ends.</summary>
public sealed class ConsentEnds(IServiceScopeFactory scopes, IOutputCacheStore cache, TimeProvider clock, ILogger<ConsentEnds> log) : PagesInTime(scopes, cache, clock, log)
{
    /// <summary>Read from the few files that end, not from the items.</summary>
    protected override IQueryable<ContentItem> Changed(ForumDb db, DateTime since, DateTime now) =>
        from file in db.Set<MediaFile>()
        where file.ShownUntilUtc > since && file.ShownUntilUtc <= now
        from use in db.Set<MediaUse>()
        where use.MediaFileId == file.Id
        from item in db.Set<ContentItem>()
        where item.Id == use.ItemId
        select item;
}
