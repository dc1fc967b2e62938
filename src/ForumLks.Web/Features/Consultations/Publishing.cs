using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>Makes the agreed text a public topic, and takes it back. Nothing in the topic leads to the asker: whoever proposed the text stands under it.</summary>
public sealed class Publishing(ForumDb db, ContentDesk desk, ConsultationDesk consultations, Places places, IHttpContextAccessor http)
{
    private const string Covered = "(disamarkan)";

    /// <summary>The texts so far without the asker's name, institution and place; whoever proposes goes through the rest by hand.</summary>
    public async Task<PublishInput> Begin(Consultation consultation, CancellationToken cancel)
    {
        var words = await Telling(consultation.AskerId, cancel);
        var answer = string.Join("\n\n", consultation.Texts.Where(p => p.AuthorId != consultation.AskerId).Select(p => p.Text));
        return new PublishInput { Title = Cover(consultation.Title, words), Question = Cover(consultation.Texts[0].Text, words), Answer = Cover(answer, words), SeenRevision = consultation.Revision };
    }

    /// <summary>Done by one who was asked, so that neither revision nor audit names the asker; through the gate and the second person as any topic.</summary>
    public Task<string> Publish(Consultation consultation, Guid byId, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            var by = consultation.ProposedById!.Value;
            var topic = await desk.Begin<Topic>(new TopicContent { Title = consultation.PublicTitle!, Body = consultation.PublicQuestion }, by, c);
            topic.Place(consultation.SpaceId, Visibility.Public);
            topic.Publish(desk.Now);
            await desk.Save(topic, by, null, c);
            var answer = Reply.Of(topic.Id, 1, by, consultation.PublicAnswer!, OrchardId.New(), ReplyState.Shown, desk.Now);
            answer.Mark(true, desk.Now);
            db.Add(answer);
            consultation.Publish(topic.ContentItemId);
            await consultations.Tell(consultation, byId, "Konsultasi Anda terbit tanpa identitas, seperti yang disetujui", c);
            await db.SaveChangesAsync(c);
            await db.Set<TopicThread>().Where(t => t.TopicId == topic.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Last, 1), c);
            await ThreadCounts.Renew(db, topic, c);
            return topic.Slug;
        },
        cancel);

    public async Task TakeBack(Consultation consultation, CancellationToken cancel)
    {
        // The asker does it; written as theirs, the audit would tell every admin of the platform who asked.
        var request = http.HttpContext;
        http.HttpContext = null;
        try
        {
            await db.InTransaction(c => TakenBack(consultation, c), cancel);
        }
        finally
        {
            http.HttpContext = request;
        }
    }

    private async Task<int> TakenBack(Consultation consultation, CancellationToken cancel)
    {
        consultation.TakeBack(desk.Now);
        if (await db.Set<Topic>().FirstOrDefaultAsync(t => t.ContentItemId == consultation.TopicItemId, cancel) is { Status: ContentStatus.Published or ContentStatus.AwaitingSecond } topic)
        {
            topic.Withdraw();
            await desk.Save(topic, topic.OwnerId, null, cancel);
        }

        await consultations.Tell(consultation, consultation.AskerId, "Penanya menarik persetujuannya; tulisan publiknya sudah ditarik", cancel);
        return await db.SaveChangesAsync(cancel);
    }

    private async Task<IReadOnlyList<string>> Telling(Guid askerId, CancellationToken cancel)
    {
        var asker = await db.Set<Member>().AsNoTracking().Where(m => m.Id == askerId).Select(m => new { m.DisplayName, m.UserName, m.InstitutionId }).FirstOrDefaultAsync(cancel);
        var institution = asker?.InstitutionId is { } id ? await db.Set<ContentItem>().Where(i => i.ContentItemId == id).Select(i => new { i.Title, i.Area }).FirstOrDefaultAsync(cancel) : null;
        var area = (await places.Now(cancel)).NameOf(institution?.Area);
        string?[] words = [institution?.Title, asker?.DisplayName, asker?.UserName, area, area?.Split(' ')[^1]];
        return [.. words.Where(w => w is { Length: > 2 }).Select(w => w!).Distinct().OrderByDescending(w => w.Length)];
    }

    private static string Cover(string text, IReadOnlyList<string> words) => words.Aggregate(text, (t, word) => t.Replace(word, Covered, StringComparison.OrdinalIgnoreCase));
}
