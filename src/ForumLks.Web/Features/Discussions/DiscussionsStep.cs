using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>The recipe step <c>Discussions</c>: replies to topics that stand above it. Days are told back from the set-up, so that a demo never grows old. A topic that has replies already is left alone.</summary>
public sealed class DiscussionsStep(ForumDb db, TimeProvider clock) : IRecipeStep
{
    public string Name => "Discussions";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var topic in step.Read<DiscussionsOfRecipe>(problems).Topics)
        {
            foreach (var reply in topic.Replies.Where(r => PostRules.WhyRefused(r.Text) is not null))
            {
                problems.Add(topic.Position, $"Balasan {reply.Member}: {PostRules.WhyRefused(reply.Text)}");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.UserName!, m => m.Id, ct);
        foreach (var given in step.Read<DiscussionsOfRecipe>(new RecipeProblems()).Topics)
        {
            var topic = await db.Set<Topic>().FirstOrDefaultAsync(t => t.ContentItemId == given.Topic, ct)
                ?? throw new RecipeException(new RecipeProblem(given.Position.File, given.Position.Line, given.Position.Column, $"Topik {given.Topic} tidak ada dalam langkah content."));
            if (!await db.Set<Reply>().AnyAsync(r => r.TopicId == topic.Id, ct))
            {
                await Write(topic, given, members, ct);
            }
        }
    }

    private async Task Write(Topic topic, RecipeTopic given, Dictionary<string, Guid> members, CancellationToken ct)
    {
        var (number, thanked) = (0, new List<(Reply Reply, string By)>());
        foreach (var one in given.Replies)
        {
            var at = clock.GetUtcNow().UtcDateTime.AddDays(-one.DaysAgo).AddMinutes(++number);
            var reply = Reply.Of(topic.Id, number, members[one.Member], one.Text, OrchardId.New(), ReplyState.Shown, at);
            if (one.IsHelpful)
            {
                reply.Mark(true, at.AddHours(4));
            }

            db.Add(reply);
            thanked.AddRange(one.ThankedBy.Select(by => (reply, by)));
        }

        await db.SaveChangesAsync(ct);
        db.AddRange(thanked.Select(t => Thanks.Of(t.Reply.Id, members[t.By], t.Reply.WrittenUtc.AddHours(5))));
        await db.SaveChangesAsync(ct);
        await db.Set<TopicThread>().Where(t => t.TopicId == topic.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Last, number), ct);
        await ThreadCounts.Renew(db, topic, ct);
    }
}

public sealed record DiscussionsOfRecipe
{
    public List<RecipeTopic> Topics { get; init; } = [];
}

public sealed record RecipeTopic
{
    [Required, StringLength(26)]
    public string Topic { get; init; } = "";
    public List<RecipeReply> Replies { get; init; } = [];
    public RecipePosition Position { get; init; }
}

public sealed record RecipeReply
{
    [Required, StringLength(60)]
    public string Member { get; init; } = "";
    [Required, StringLength(PostRules.LongestText)]
    public string Text { get; init; } = "";
    [Range(0, 3650)]
    public int DaysAgo { get; init; }
    public bool IsHelpful { get; init; }
    public List<string> ThankedBy { get; init; } = [];
}
