using System.Net;
using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>What a discussion becomes: the draft of a practice, a plea, an item of the next meeting.</summary>
public abstract class BroughtTests(ForumApp app)
{
    [Fact]
    public async Task An_answer_begins_the_draft_of_a_practice_and_stays_its_source()
    {
        var word = Writing.Word();
        var topic = await app.PutTopic($"Menjadi praktik {word}", replies: 1, text: _ => $"1. Memilah {word} pagi hari.\n2. Menimbang setiap pekan.\n3. Mencatat di papan.");
        var member = await app.People.Outsider();
        var to = (await member.Open($"{topic}/balasan/1")).Document.QuerySelectorAll("a").Single(a => a.TextContent == "Jadikan draf praktik").GetAttribute("href")!;
        var form = (await member.Open(to)).Form("Content.Title");
        Assert.Contains($"Isi Menjadi praktik {word}", form["Content.Problem"]!, StringComparison.Ordinal);
        Assert.Contains(word, form["Content.Steps[0]"]!, StringComparison.Ordinal);
        Assert.Equal("Mencatat di papan.", form["Content.Steps[2]"]);
        Assert.EndsWith($"{topic}/balasan/1", form["Content.Sources[0].Url"]!, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Set<Web.Features.Practices.Practice>().AnyAsync(p => p.Title.Contains(word))));
    }

    [Fact]
    public async Task What_the_reader_may_not_see_begins_nothing()
    {
        var topic = await app.PutTopic($"Rahasia {Writing.Word()}", replies: 1, visibility: Web.Platform.Content.Visibility.Space, text: _ => "Hanya untuk ruang.");
        var form = await (await app.People.Outsider()).Get($"/praktik/tulis?dari={topic.TrimStart('/')}/1");
        Assert.DoesNotContain("Hanya untuk ruang.", form.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_becomes_an_item_of_the_coming_meeting_once_however_often_it_is_sent()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var (topic, meeting) = (await app.PutTopic($"Dibahas {word}"), await Meeting());
        var form = (await admin.Open($"{topic}/jadikan")).Form("Input.MeetingId").Fill(("Input.MeetingId", $"{meeting.Id}"), ("Input.Text", $"Mohon dibahas {word}."));
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal($"/rakor/{meeting.Slug}/agenda", (await form.Press("Bawa ke rakor")).Location);
        }

        var item = Assert.Single((await app.Look(db => db.Set<Agenda>().AsNoTracking().SingleAsync(a => a.MeetingReportId == meeting.Id))).Content.Items, i => i.Title.Contains(word, StringComparison.Ordinal));
        Assert.Contains(topic, item.Note, StringComparison.Ordinal);
        Assert.Contains("dijadikan bahan rakor", (await app.Stranger().Open(topic)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_becomes_a_plea_in_the_report_and_needs_somebody_it_is_addressed_to()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var (topic, meeting) = (await app.PutTopic($"Diminta {word}"), await Meeting());
        var form = (await admin.Open($"{topic}/jadikan")).Form("Input.MeetingId").Fill(("Input.MeetingId", $"{meeting.Id}"), ("Input.Text", $"Mohon bantuan {word}."), ("Input.IsPlea", "true"));
        var nobody = await form.Press("Bawa ke rakor");
        nobody.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal($"Mohon bantuan {word}.", nobody.Form("Input.MeetingId")["Input.Text"]);
        form.Fill("Input.Addressee", "Dinas Sosial Kabupaten Ngawi");
        foreach (var _ in new[] { 1, 2 })
        {
            (await form.Press("Bawa ke rakor")).Answers(HttpStatusCode.Redirect);
        }

        var report = await app.Look(db => db.Set<MeetingReport>().AsNoTracking().SingleAsync(m => m.Id == meeting.Id));
        Assert.Equal(MeetingItemKind.Aspirasi, Assert.Single(report.Content.Items, i => i.Text.Contains(word, StringComparison.Ordinal)).Kind);
    }

    [Fact]
    public async Task Only_into_a_meeting_that_one_keeps()
    {
        var (topic, meeting) = (await app.PutTopic($"Bukan miliknya {Writing.Word()}"), await Meeting());
        (await (await app.People.Neighbour()).Get($"{topic}/jadikan")).Answers(HttpStatusCode.NotFound);
        var other = await app.People.OtherForumAdmin();
        var page = await other.Open($"{topic}/jadikan");
        Assert.DoesNotContain($"value=\"{meeting.Id}\"", page.Html, StringComparison.Ordinal);
        (await other.Post($"{topic}/jadikan", ("Input.MeetingId", $"{meeting.Id}"), ("Input.Text", "Selundupan."), ("__RequestVerificationToken", (await other.Open($"{topic}/balas")).Form("Input.Text")["__RequestVerificationToken"]!))).Answers(HttpStatusCode.UnprocessableEntity);
    }

    private Task<(long Id, string Slug)> Meeting() => app.Look(async db =>
    {
        var meeting = await db.Set<MeetingReport>().AsNoTracking().Where(m => m.Slug == MeetingWork.Upcoming).Select(m => new { m.Id, m.Slug }).SingleAsync();
        return (meeting.Id, meeting.Slug);
    });
}

public sealed class SqliteBroughtTests(SqliteApp app) : BroughtTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresBroughtTests(PostgresApp app) : BroughtTests(app), IClassFixture<PostgresApp>;
