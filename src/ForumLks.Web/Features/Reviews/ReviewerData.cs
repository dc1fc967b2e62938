using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Reviews;

/// <summary>Reviews a person wrote. They carry a badge that others rely on, and stay; what was taken and not finished is free again.</summary>
public sealed class ReviewerData : IPersonalData
{
    public string Name => "telaah";

    public IReadOnlyCollection<string> Covers => ["PracticeReview.ReviewerId", "ReviewRequest.ReviewerId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. (await db.Set<PracticeReview>().AsNoTracking().Where(r => r.ReviewerId == person.Id).OrderBy(r => r.Id).ToListAsync(cancel))
            .Select(r => new { Praktik = r.PracticeId, Waktu = r.AtUtc, Putusan = r.Verdict.ToString(), Kesan = r.Note, Kriteria = r.Levels, Catatan = r.Comments })];

    public Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel) =>
        db.Set<ReviewRequest>().Where(r => r.ReviewerId == person.Id && r.DoneUtc == null)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.ReviewerId, (Guid?)null).SetProperty(x => x.TakenUtc, (DateTime?)null), cancel);
}
