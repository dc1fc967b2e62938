using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>One post, whole, at an address that stays; with what it said before it was edited.</summary>
[AllowAnonymous, Ungated("hides, deletes and restores; a text that is shown again goes through the gate with its own row")]
public sealed class PostModel(ForumDb db, TopicReading reading, MovedTopics moved, ReplyActs acts, ModeratedReplies posts, IModerationRecord record, TimeProvider clock) : PageModel
{
    public Topic Topic { get; private set; } = null!;
    public Reply Reply { get; private set; } = null!;
    public PostAuthor Author { get; private set; } = PostAuthor.Unknown;
    public IReadOnlyList<ReplyVersion> Versions { get; private set; } = [];
    public bool MayTend => HttpContext.Reader.Tends(Topic);
    public bool IsOwn => HttpContext.Reader.Id is { } me && me == Reply.AuthorId;
    public bool MayEdit => (IsOwn || MayTend) && Reply.State is ReplyState.Shown or ReplyState.Waiting;

    /// <summary>A text that is out of sight is there for its writer and the admins.</summary>
    public bool ShowsText => Reply.State == ReplyState.Shown || IsOwn || MayTend;

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancel)
    {
        if (await Open(slug, number, cancel))
        {
            HttpContext.CachePublicly(PageCacheTags.Item(Topic.Id), PageCacheTags.Places);
            return Page();
        }

        return await moved.Follow(slug, number, HttpContext.Reader, cancel) is { } there ? Redirect($"/diskusi/{there.Slug}/balasan/{there.Number}") : NotFound();
    }

    public Task<IActionResult> OnPostHideAsync(string slug, int number, CancellationToken cancel) => Act(slug, number, () => MayTend, () => Judged(ReplyState.Hidden, cancel), cancel);

    public Task<IActionResult> OnPostShowAsync(string slug, int number, CancellationToken cancel) => Act(slug, number, () => MayTend && !IsOwn, () => Judged(ReplyState.Shown, cancel), cancel);

    public Task<IActionResult> OnPostDeleteAsync(string slug, int number, string? reason, CancellationToken cancel) =>
        Act(slug, number, () => IsOwn || MayTend, () => acts.Delete(Topic, Reply, HttpContext.Reader.Id!.Value, reason is { Length: > TopicAct.LongestReason } ? reason[..TopicAct.LongestReason] : reason, cancel), cancel);

    public Task<IActionResult> OnPostRestoreAsync(string slug, int number, CancellationToken cancel) =>
        Act(slug, number, () => MayTend, () => acts.Restore(Topic, Reply, HttpContext.Reader.Id!.Value, cancel), cancel);

    public Task<IActionResult> OnPostHideVersionAsync(string slug, int number, int version, CancellationToken cancel) => Act(slug, number, () => MayTend, async () =>
    {
        (await db.Set<ReplyVersion>().FirstOrDefaultAsync(v => v.ReplyId == Reply.Id && v.Number == version, cancel))?.Hide(clock.GetUtcNow().UtcDateTime);
        // The kept page must learn of it; its tags are those of the reply.
        db.Entry(Reply).Property(r => r.State).IsModified = true;
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Recorded, told to the writer and counted like what is decided in the queue.</summary>
    private Task<bool> Judged(ReplyState state, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            if (await posts.Find(db, Reply.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), HttpContext.Reader, c) is { } post && await acts.Become(Topic, Reply, state, c))
            {
                await record.Write(db, post, state == ReplyState.Hidden, HttpContext.Reader.Id!.Value, null, c);
                await db.SaveChangesAsync(c);
            }

            return true;
        },
        cancel);

    private async Task<IActionResult> Act(string slug, int number, Func<bool> may, Func<Task> act, CancellationToken cancel)
    {
        if (HttpContext.Reader.Id is null || !await Open(slug, number, cancel) || !may())
        {
            return NotFound();
        }

        await act();
        return Redirect($"/diskusi/{slug}/balasan/{number}");
    }

    private async Task<bool> Open(string slug, int number, CancellationToken cancel)
    {
        if (await reading.Find(slug, HttpContext.Reader, cancel) is not { } topic || await db.Set<Reply>().FirstOrDefaultAsync(r => r.TopicId == topic.Id && r.Number == number, cancel) is not { } reply)
        {
            return false;
        }

        (Topic, Reply) = (topic, reply);
        Reply.Visibility = topic.Visibility;
        Author = await reading.Author(reply.AuthorId, HttpContext.Reader, cancel);
        Versions = ShowsText && reply.EditedUtc is not null ? await db.Set<ReplyVersion>().AsNoTracking().Where(v => v.ReplyId == reply.Id).OrderByDescending(v => v.Number).Take(30).ToListAsync(cancel) : [];
        return true;
    }
}
