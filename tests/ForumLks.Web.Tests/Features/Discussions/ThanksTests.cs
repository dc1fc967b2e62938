using System.Net;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Moderation;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>A quiet word between two people: once, undone at will, told in the digest and nowhere counted.</summary>
public abstract class ThanksTests(ForumApp app)
{
    [Fact]
    public async Task Thanks_are_said_once_told_in_the_digest_and_taken_back()
    {
        var topic = await app.PutTopic($"Terima kasih {Writing.Word()}", replies: 2);
        var (reader, writer) = (await app.People.Outsider(), await app.People.Neighbour());
        var button = (await reader.Open(topic)).Form("Terima kasih untuk balasan 2");
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => button.Press("Terima kasih untuk balasan 2")));
        Assert.All(sent, p => Assert.Equal($"{topic}#p2", p.Location));
        Assert.Equal(1, await Given(topic));

        var mine = await writer.Open("/akun/terima-kasih");
        Assert.Contains(mine.Document.QuerySelectorAll(".list a"), a => a.GetAttribute("href") == $"{topic}#p2");
        Assert.Contains("Pengelola LKSA di Batang", mine.Text, StringComparison.Ordinal);
        Assert.Contains("rekan untuk balasan Anda", (await writer.Open("/kabar")).Text, StringComparison.Ordinal);

        // Nobody but the two learns of it, and no letter is written at once.
        var before = (await app.LettersTo("pengelola-ponorogo", "untuk balasan Anda")).Count;
        await app.TellAtOnce();
        Assert.Equal(before, (await app.LettersTo("pengelola-ponorogo", "untuk balasan Anda")).Count);
        foreach (var other in new[] { app.Stranger(), await app.People.ForumAdmin(), await app.People.PlatformAdmin() })
        {
            Assert.DoesNotContain("Pengelola LKSA di Batang", (await other.Open(topic)).Text, StringComparison.Ordinal);
        }

        (await (await reader.Open(topic)).Form("Tarik terima kasih untuk balasan 2").Press("Tarik terima kasih untuk balasan 2")).Answers(HttpStatusCode.Redirect);
        Assert.Equal(0, await Given(topic));
        Assert.DoesNotContain(topic, (await writer.Open("/akun/terima-kasih")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_thanks_themselves_or_for_what_they_cannot_read()
    {
        var (topic, closed) = (await app.PutTopic($"Milik sendiri {Writing.Word()}", replies: 1), await app.PutTopic($"Tertutup {Writing.Word()}", replies: 1, visibility: Web.Platform.Content.Visibility.Space));
        Assert.DoesNotContain("Terima kasih untuk", (await (await app.People.Neighbour()).Open(topic)).Text, StringComparison.Ordinal);
        (await Thank(await app.People.Neighbour(), topic)).Answers(HttpStatusCode.NotFound);
        (await Thank(await app.People.Outsider(), closed)).Answers(HttpStatusCode.NotFound);
        (await Thank(app.Stranger(), topic)).Answers(HttpStatusCode.NotFound);
        (await (await (await app.People.ForumAdmin()).Open($"{topic}/balasan/1")).Form("Sembunyikan").Press("Sembunyikan")).Answers(HttpStatusCode.Redirect);
        (await Thank(await app.People.Outsider(), topic)).Answers(HttpStatusCode.NotFound);
        Assert.Equal(0, await Given(topic) + await Given(closed));
    }

    [Fact]
    public async Task The_weekly_letter_says_it_in_one_line_and_not_from_whom_the_writer_blocks()
    {
        var (word, blocked) = (Writing.Word(), await app.MemberId("pengelola-tegal"));
        var topic = await app.PutTopic($"Ringkasan {word}", replies: 1);
        await app.Look(async db =>
        {
            db.Add(Block.Of(await db.Set<Reply>().Where(r => db.Set<Topic>().Any(t => t.Id == r.TopicId && topic.EndsWith(t.Slug))).Select(r => r.AuthorId).SingleAsync(), blocked, app.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        foreach (var who in new[] { "pengelola-tegal", "pengelola-klaten", "pengelola-banyumas" })
        {
            var person = await app.People.Fresh(who);
            (await (await person.Open(topic)).Form("Terima kasih untuk balasan 1").Press("Terima kasih untuk balasan 1")).Answers(HttpStatusCode.Redirect);
        }

        app.MoveToMonday();
        await app.PrepareDigests();
        var letter = Assert.Single(await app.LettersTo("pengelola-ponorogo", "Terima kasih"));
        Assert.Contains("dari 2 rekan untuk balasan Anda", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pengelola-tegal", (await (await app.People.Fresh("pengelola-ponorogo")).Open("/akun/terima-kasih")).Html, StringComparison.Ordinal);
    }

    private Task<int> Given(string topic) => app.Look(db => db.Set<Thanks>().CountAsync(t => db.Set<Reply>().Any(r => r.Id == t.ReplyId && db.Set<Topic>().Any(x => x.Id == r.TopicId && topic.EndsWith(x.Slug)))));

    /// <summary>Without the button, as somebody tries who may not.</summary>
    private static async Task<Page> Thank(Browser who, string topic) =>
        await who.Post($"{topic}?handler=Thank&number=1&yes=true", ("__RequestVerificationToken", (await who.Open("/laporkan")).Form()["__RequestVerificationToken"]!));
}

public sealed class SqliteThanksTests(SqliteApp app) : ThanksTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresThanksTests(PostgresApp app) : ThanksTests(app), IClassFixture<PostgresApp>;
