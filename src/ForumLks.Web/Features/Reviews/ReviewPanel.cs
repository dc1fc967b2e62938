using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Reviews;

/// <summary>On the page of a practice: what peers found; for its keepers also the comments, and where the request stands.</summary>
public sealed class ReviewPanel(ForumDb db, ContentTypes types, ReviewDesk desk, QueryCache queries) : IPracticePanel
{
    public async Task<PracticePanel?> For(Practice practice, Reader reader, CancellationToken cancel)
    {
        if (practice.Status != ContentStatus.Published)
        {
            return null;
        }

        var keeps = types.Of(practice).MayEdit(reader, practice);
        var reviews = keeps ? await Reviews(practice.Id, all: true, cancel) : await queries.Get($"telaah {practice.Id}", reader, [PageCacheTags.Item(practice.Id)], c => Reviews(practice.Id, all: false, c), cancel);
        return reviews.Count == 0 && !keeps ? null : new PracticePanel("/Features/Reviews/_Reviews.cshtml", new ReviewsShown(practice, reviews, keeps, keeps ? await desk.RequestOf(practice.Id, cancel) : null));
    }

    private async Task<IReadOnlyList<PracticeReview>> Reviews(long practiceId, bool all, CancellationToken cancel) =>
        await db.Set<PracticeReview>().AsNoTracking().Where(r => r.PracticeId == practiceId && (all || r.Verdict == ReviewVerdict.Layak)).OrderByDescending(r => r.AtUtc).Take(5).ToListAsync(cancel);
}

public sealed record ReviewsShown(Practice Practice, IReadOnlyList<PracticeReview> Reviews, bool Keeps, ReviewRequest? Request);
