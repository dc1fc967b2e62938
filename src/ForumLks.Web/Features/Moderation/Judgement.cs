using ForumLks.Text.PersonalData;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Moderation.Judging;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Decides what becomes of a post, from its text, its writer, the rules of the place and how much was posted lately.</summary>
public sealed class Judgement(WriterStandings standings, RuleBook rules, PostingCounts counts, BlockList blocks, SiteAddress site, TimeProvider clock) : IModeration
{
    private static readonly Waits NewWriter = new("Dua tulisan pertama anggota baru dibaca pengurus dahulu. Biasanya tampil dalam sehari.");

    /// <summary>A topic as an item goes to a second person; a reply has one in this queue.</summary>
    private const string Reply = "balasan";
    private static readonly Waits Story = new("Balasan ini tampaknya menceritakan seorang anak atau penerima layanan. Orang kedua membacanya sebelum orang lain.");

    private string OwnHost => LinksIn.HostOf(site.LinkTo("/"));

    public async Task<Verdict> Judge(ForumDb db, Submission submission, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await standings.Of(db, submission.AuthorId, cancel);
        if (Refuses(standing, now) is { } suspended)
        {
            return suspended;
        }

        var story = StoryIn(submission);
        if (standing.Administers(submission.SpaceId))
        {
            return story ?? new Appears();
        }

        var folded = FoldedText.Of(submission.Text);
        var key = Posting.KeyOf(folded);
        var count = await counts.Of(db, submission.AuthorId, key, folded, now, cancel);
        if (counts.Refuse(count, standing, now) is { } tooMuch)
        {
            return tooMuch;
        }

        var said = await Said(db, submission, folded, cancel);
        var verdict = said ?? story ?? PostingCounts.Spreads(count) ?? (standing.IsTrusted ? new Appears() : (Verdict)NewWriter);
        if (verdict is not Refused)
        {
            db.Add(Posting.Of(submission.AuthorId, key, verdict is Appears, now));
        }

        return verdict;
    }

    public async Task<Verdict> JudgeEdit(ForumDb db, Submission submission, CancellationToken cancel)
    {
        var standing = await standings.Of(db, submission.AuthorId, cancel);
        if (Refuses(standing, clock.GetUtcNow().UtcDateTime) is { } suspended)
        {
            return suspended;
        }

        var said = standing.Administers(submission.SpaceId) ? null : await Said(db, submission, FoldedText.Of(submission.Text), cancel);
        return said ?? StoryIn(submission) ?? new Appears();
    }

    public async Task<IReadOnlySet<Guid>> BlockedBy(ForumDb db, Guid memberId, CancellationToken cancel) => await blocks.Of(db, memberId, cancel);

    public async Task<ILookup<Guid, Guid>> BlockedBy(ForumDb db, IReadOnlyCollection<Guid> memberIds, CancellationToken cancel) =>
        (await db.Set<Block>().Where(b => memberIds.Contains(b.BlockerId)).Select(b => new { b.BlockerId, b.BlockedId }).ToListAsync(cancel)).ToLookup(b => b.BlockerId, b => b.BlockedId);

    private static Verdict? StoryIn(Submission submission) => submission.Kind == Reply && ClientStory.In(submission.Text) is not null ? Story : null;

    /// <summary>What the rules and the text itself say; null where nothing speaks against it.</summary>
    private async Task<Verdict?> Said(ForumDb db, Submission submission, FoldedText folded, CancellationToken cancel)
    {
        var links = LinksIn.Of(submission.Text, OwnHost);
        return await rules.Judge(db, submission.SpaceId, folded, links, cancel) ?? TextSigns.In(submission.Text, folded, links);
    }

    private static Refused? Refuses(WriterStanding standing, DateTime now) =>
        standing.SuspendedUntilUtc > now ? new($"Akun Anda ditangguhkan sampai {Moments.Say(standing.SuspendedUntilUtc.Value)}. Sampai saat itu Anda dapat membaca, belum dapat menulis. Alasannya ada di Akun, Tindakan pengurus.") : null;
}
