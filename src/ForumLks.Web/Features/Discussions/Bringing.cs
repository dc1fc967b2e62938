using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Carries what was discussed into a meeting, once however often the form is sent.</summary>
public sealed class Bringing(ForumDb db, TopicDesk desk, ContentDesk content, EditorTools tools, SiteAddress site)
{
    /// <summary>As a plea to somebody, an item of the meeting's report.</summary>
    public Task AsPlea(Topic topic, MeetingReport meeting, string text, string addressee, Reader by, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            if (await tools.WhyLocked(meeting, c) is { } locked)
            {
                throw new BrokenRule(locked);
            }

            if (meeting.Content.Items.Exists(i => i.Kind == MeetingItemKind.Aspirasi && i.Text == text && i.Addressee == addressee))
            {
                return false;
            }

            meeting.Write(meeting.Content with { Items = [.. meeting.Content.Items, new MeetingItem { Kind = MeetingItemKind.Aspirasi, Text = text, Addressee = addressee }] });
            await content.Save(meeting, by.Id!.Value, null, c);
            return await desk.Record(topic, by, TopicDeed.DisampaikanKeRakor, meeting.Title, c);
        },
        cancel);

    /// <summary>As an item of the meeting's agenda, with the way back to the topic.</summary>
    public Task IntoAgenda(Topic topic, MeetingReport meeting, string text, Reader by, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            var item = new AgendaItem { Title = Excerpt.Of($"Dari diskusi: {topic.Title}", 200), Minutes = 15, Note = $"{text}\n{site.LinkTo($"/diskusi/{topic.Slug}")}" };
            var agenda = await db.Set<Agenda>().FirstOrDefaultAsync(a => a.MeetingReportId == meeting.Id, c) ?? db.Add(Agenda.Of(meeting.Id)).Entity;
            if (agenda.Content.Items.Exists(i => i.Title == item.Title && i.Note == item.Note))
            {
                return false;
            }

            agenda.Write(agenda.Content with { Items = [.. agenda.Content.Items, item] }, content.Now);
            await db.SaveChangesAsync(c);
            return await desk.Record(topic, by, TopicDeed.DisampaikanKeRakor, meeting.Title, c);
        },
        cancel);
}
