using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Reviews;

/// <summary>Who may review what, and how a review is taken and given. Of two at once one is quicker; the other is told.</summary>
public sealed class ReviewDesk(ForumDb db, OwnInstitution own, PracticeOwners owners, IPostbox postbox, SiteAddress site, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public static bool IsReviewer(Reader reader) => reader.HasAnywhere(Role.Reviewer, Role.ForumAdmin);

    /// <summary>Waiting ones that the reader may read, the oldest first.</summary>
    public async Task<IReadOnlyList<(ReviewRequest Request, Practice Practice)>> Queue(Reader reader, CancellationToken cancel)
    {
        var practices = db.Set<Practice>().AsNoTracking().PublishedFor(reader, Now);
        var found = await (from request in db.Set<ReviewRequest>().AsNoTracking() join practice in practices on request.PracticeId equals practice.Id where request.DoneUtc == null orderby request.AskedUtc, request.Id select new { request, practice }).Take(100).ToListAsync(cancel);
        return [.. found.Select(f => (f.request, f.practice))];
    }

    public Task<ReviewRequest?> RequestOf(long practiceId, CancellationToken cancel) => db.Set<ReviewRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.PracticeId == practiceId, cancel);

    /// <summary>The sentence for one who is too near to judge; null for one who may.</summary>
    /// <param name="area">Where the reviewer says to be from, where no institution says it.</param>
    public async Task<string?> WhyNot(Practice practice, ReviewRequest request, Reader reader, string? area, CancellationToken cancel)
    {
        var mine = await own.Of(reader, cancel);
        if (practice.OwnerId == reader.Id)
        {
            return "Anda penulisnya. Telaah dilakukan oleh orang lain.";
        }

        if (mine is not null && (mine.ContentItemId == practice.Content.OwnerInstitution || mine.Name == practice.Content.OwnerName))
        {
            return "Praktik ini dari lembaga Anda sendiri. Telaah dilakukan oleh lembaga lain.";
        }

        if (MayDecide(practice, request, reader))
        {
            return null;
        }

        return (mine?.Area ?? area) is { Length: > 0 } from && from == practice.Area ? "Praktik ini dari kabupaten/kota Anda sendiri. Penelaahnya harus dari wilayah lain." : null;
    }

    /// <summary>After 72 hours the forum admins of the space may decide, wherever they are from.</summary>
    public bool MayDecide(Practice practice, ReviewRequest request, Reader reader) => request.DueUtc <= Now && reader.Administers(practice.SpaceId);

    public async Task Take(ReviewRequest request, Guid memberId, CancellationToken cancel)
    {
        var (now, stale) = (Now, Now - ReviewRequest.Hold);
        var taken = await db.Set<ReviewRequest>().Where(r => r.Id == request.Id && r.DoneUtc == null && (r.ReviewerId == null || r.ReviewerId == memberId || r.TakenUtc < stale))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.ReviewerId, memberId).SetProperty(x => x.TakenUtc, now), cancel);
        if (taken == 0)
        {
            throw new BrokenRule("Praktik ini baru saja diambil penelaah lain. Pilih yang lain dari antrean.");
        }
    }

    public Task Give(Practice practice, ReviewRequest request, GivenReview given, Guid reviewerId, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            var now = Now;
            // Whoever decides by right of time need not have taken it; anybody else must still hold it.
            var closed = await db.Set<ReviewRequest>().Where(r => r.Id == request.Id && r.DoneUtc == null && (given.ByForumAdmin || r.ReviewerId == reviewerId))
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.DoneUtc, now), c);
            if (closed == 0)
            {
                throw new BrokenRule("Telaah praktik ini sudah diselesaikan orang lain. Tulisan Anda masih ada di bawah bila ingin disalin.");
            }

            db.Add(PracticeReview.Of(practice.Id, given, reviewerId, now));
            if (given.Verdict == ReviewVerdict.Layak)
            {
                await db.Set<Practice>().Where(p => p.Id == practice.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.ReviewedUtc, now), c);
            }

            await TellOwner(practice, given, c);
            return await db.SaveChangesAsync(c);
        },
        cancel);

    private async Task TellOwner(Practice practice, GivenReview given, CancellationToken cancel)
    {
        var said = given.Verdict == ReviewVerdict.Layak ? "sudah ditelaah dan kini bertanda Ditelaah" : "sudah ditelaah; penelaah menyarankan beberapa hal dilengkapi dahulu";
        foreach (var email in await owners.EmailsOf(practice, cancel))
        {
            postbox.Post(db, email, $"Telaah “{practice.Title}”", $"Salam,\n\n“{practice.Title}” {said}.\n\n{given.Note}\n\nCatatan per bagian: {site.LinkTo($"/praktik/{practice.Slug}")}\n", Why.Yours);
        }
    }
}
