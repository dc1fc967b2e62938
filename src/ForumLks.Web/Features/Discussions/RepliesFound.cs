using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Finding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What is said in replies is found there where it is said.</summary>
public sealed class RepliesFound : IItemParts
{
    public string Type => nameof(Topic);

    public async Task<IReadOnlyList<ItemPart>> Claim(ForumDb db, int most, CancellationToken cancel)
    {
        var waiting = db.Set<Reply>().Where(r => !r.IsIndexed && r.State == ReplyState.Shown);
        var ids = await waiting.OrderBy(r => r.Id).Take(most).Select(r => r.Id).ToListAsync(cancel);
        // Read after the claim: whoever changes one of them waits until it is in the index, and takes it out again.
        var claimed = ids.Count == 0 ? 0 : await waiting.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(r => r.SetProperty(x => x.IsIndexed, true), cancel);
        var replies = claimed == 0 ? [] : await db.Set<Reply>().AsNoTracking().Where(r => ids.Contains(r.Id) && r.IsIndexed && r.State == ReplyState.Shown)
            .Join(db.Set<Topic>(), r => r.TopicId, t => t.Id, (r, t) => new { r.TopicId, r.Number, r.Text, t.Slug, r.WrittenUtc }).ToListAsync(cancel);
        return [.. replies.Select(r => new ItemPart(r.TopicId, r.Number, PlainText.FromMarkdown(r.Text), TopicAddress.Of(r.Slug, r.Number), r.WrittenUtc))];
    }

    public Task<int> Release(ForumDb db, long? itemId, int? number, CancellationToken cancel) =>
        db.Set<Reply>().Where(r => (itemId == null || r.TopicId == itemId) && (number == null || r.Number == number)).ExecuteUpdateAsync(r => r.SetProperty(x => x.IsIndexed, false), cancel);
}
