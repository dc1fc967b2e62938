using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>
/// Every topic has its thread from its first save, whichever way it came: form, recipe, a split. Until somebody replies, it stands in lists under
/// the moment it appeared. A topic that an admin is to see first is not published by its writer, on whatever page.
/// </summary>
public sealed class ThreadKeeping(IHttpContextAccessor http) : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var change in changes.Where(c => c.Entity is Topic && c.State != EntityState.Deleted))
        {
            await Keep(db, (Topic)change.Entity, change, cancel);
        }
    }

    private async Task Keep(ForumDb db, Topic topic, Change change, CancellationToken cancel)
    {
        var appeared = topic.PublishedUtc ?? topic.CreatedUtc;
        if (change.State == EntityState.Added)
        {
            db.Add(TopicThread.Of(topic.Id, appeared, topic.Status == ContentStatus.InReview));
            await db.SaveQuietly(cancel);
        }
        else if (topic.Status == ContentStatus.Published && change.Members.Contains(nameof(ContentItem.Status)))
        {
            await Release(db, topic, appeared, cancel);
        }
    }

    private async Task Release(ForumDb db, Topic topic, DateTime appeared, CancellationToken cancel)
    {
        var threads = db.Set<TopicThread>().Where(t => t.TopicId == topic.Id);
        if (http.HttpContext is { } context && !IsJudge(context.Reader, topic) && await threads.AnyAsync(t => t.HeldUtc != null, cancel))
        {
            throw new BrokenRule("Pengurus ruang memeriksa topik ini dahulu. Tidak ada yang hilang; Anda diberi tahu hasilnya.");
        }

        await threads.ExecuteUpdateAsync(t => t.SetProperty(x => x.HeldUtc, (DateTime?)null).SetProperty(x => x.LastUtc, x => x.Shown == 0 ? appeared : x.LastUtc), cancel);
    }

    private static bool IsJudge(Reader reader, Topic topic) => reader.Tends(topic) && reader.Id != topic.OwnerId;
}
