using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Reviews;

/// <summary>The practices that a reviewer has taken and not yet judged.</summary>
public sealed class AwaitedReviews(ForumDb db, TimeProvider clock) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> By(Reader reader, int most, CancellationToken cancel)
    {
        if (!ReviewDesk.IsReviewer(reader))
        {
            return [];
        }

        var (me, now) = (reader.Id, clock.GetUtcNow().UtcDateTime);
        var practices = db.Set<ContentItem>().PublishedFor(reader, now).Where(i => i.Type == nameof(Practice));
        var found = await (
            from request in db.Set<ReviewRequest>().AsNoTracking()
            join practice in practices on request.PracticeId equals practice.Id
            where request.ReviewerId == me && request.DoneUtc == null
            orderby request.AskedUtc, request.Id
            select new { request.AskedUtc, practice.Title, practice.Slug }).Take(most).ToListAsync(cancel);
        return [.. found.Select(f => new Awaiting("Telaah", f.Title, $"/praktik/{f.Slug}", new DateTimeOffset(f.AskedUtc + ReviewRequest.Time, TimeSpan.Zero).DateIn(IndonesianZone.Wib)))];
    }
}
