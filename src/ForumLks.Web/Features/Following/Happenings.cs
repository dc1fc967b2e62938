using ForumLks.Web.Data;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>Writes what features tell beside what it tells of; it is kept or lost with it.</summary>
public sealed class Happenings(TimeProvider clock) : IHappenings
{
    public void Tell(ForumDb db, Happening happening) => db.Add(Occurrence.Of(happening, clock.GetUtcNow().UtcDateTime));

    public async Task Forget(ForumDb db, string itemId, string url, CancellationToken cancel)
    {
        var told = db.Set<Occurrence>().Where(o => o.ItemId == itemId && o.Url == url);
        await db.Set<OccurrenceFor>().Where(t => told.Any(o => o.Id == t.OccurrenceId)).ExecuteDeleteAsync(cancel);
        await told.ExecuteDeleteAsync(cancel);
    }
}
