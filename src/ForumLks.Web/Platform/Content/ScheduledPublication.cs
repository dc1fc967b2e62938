using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Content;

/// <summary>An item whose hour has come.</summary>
public sealed class ScheduledPublication(IServiceScopeFactory scopes, IOutputCacheStore cache, TimeProvider clock, ILogger<ScheduledPublication> log) : PagesInTime(scopes, cache, clock, log)
{
    protected override IQueryable<ContentItem> Changed(ForumDb db, DateTime since, DateTime now) =>
        db.Set<ContentItem>().Where(i => i.Status == ContentStatus.Published && i.PublishedUtc > since && i.PublishedUtc <= now);
}
