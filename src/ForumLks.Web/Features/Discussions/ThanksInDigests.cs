using ForumLks.Web.Data;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>A line in the digest of whoever was thanked: that it happened, neither by whom nor for what. What was taken back, or said by somebody they block, is not told.</summary>
public sealed class ThanksInDigests(IModeration moderation) : IApartNews
{
    public async Task<IReadOnlyList<ApartLine>> Since(ForumDb db, IReadOnlyCollection<Guid> memberIds, DateTime sinceUtc, CancellationToken cancel)
    {
        var said = await (
            from thanks in db.Set<Thanks>()
            join reply in db.Set<Reply>() on thanks.ReplyId equals reply.Id
            where thanks.AtUtc >= sinceUtc && memberIds.Contains(reply.AuthorId) && reply.State == ReplyState.Shown
            select new { To = reply.AuthorId, thanks.FromId, thanks.AtUtc }).ToListAsync(cancel);
        var blocked = await moderation.BlockedBy(db, [.. said.Select(t => t.To).Distinct()], cancel);
        return
        [
            .. from thanks in said
               where !blocked[thanks.To].Contains(thanks.FromId)
               group thanks by thanks.To into mine
               let people = mine.DistinctBy(t => t.FromId).Count()
               select new ApartLine(mine.Key, "Terima kasih", people == 1 ? "dari seorang rekan untuk balasan Anda" : $"dari {people} rekan untuk balasan Anda", "/akun/terima-kasih", mine.Max(t => t.AtUtc)),
        ];
    }
}
