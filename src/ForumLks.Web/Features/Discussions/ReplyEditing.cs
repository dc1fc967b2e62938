using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Changes a reply; what it said before is kept and shown.</summary>
public sealed class ReplyEditing(ForumDb db, IModeration moderation, ReplyActs acts, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="EditConflict">Somebody else saved in between.</exception>
    /// <exception cref="BrokenRule">The text is not taken.</exception>
    public async Task Edit(Topic topic, Reply reply, string? typed, int seenRevision, CancellationToken cancel)
    {
        var text = BodyText.Clean(typed);
        if (PostRules.WhyRefused(text) is { } refused)
        {
            throw new BrokenRule(refused);
        }

        if (reply.Revision != seenRevision)
        {
            throw new EditConflict();
        }

        if (text == reply.Text)
        {
            return;
        }

        var verdict = await moderation.JudgeEdit(db, new Submission("balasan", reply.AuthorId, topic.SpaceId, text), cancel);
        if (verdict is Refused { Why: var why })
        {
            throw new BrokenRule(why);
        }

        reply.Visibility = topic.Visibility;
        db.Add(reply.Edit(text, Now));
        if (verdict is Waits && reply.State == ReplyState.Shown)
        {
            reply.Become(ReplyState.Waiting);
        }

        try
        {
            await acts.Settle(topic, reply, cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            throw new EditConflict();
        }
    }
}
