using System.Net;
using ForumLks.Web.Features.Discussions;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>A topic's page: twenty posts, real links, where one stopped reading, small enough for a weak line.</summary>
public abstract class TopicPageTests(ForumApp app)
{
    [Fact]
    public async Task Twenty_posts_a_page_with_addresses_that_stay()
    {
        var topic = await app.PutTopic($"Panjang {Writing.Word()}", replies: 45);
        var stranger = app.Stranger();
        var first = await stranger.Open(topic);
        Assert.NotNull(first.Document.GetElementById("p0"));
        Assert.NotNull(first.Document.GetElementById("p20"));
        Assert.Null(first.Document.GetElementById("p21"));
        Assert.Contains("Halaman 1 dari 3", first.Text, StringComparison.Ordinal);
        var last = await stranger.Open(first.Document.QuerySelectorAll(".pages a").First(a => a.TextContent == "Terakhir").GetAttribute("href")!);
        Assert.NotNull(last.Document.GetElementById("p45"));
        Assert.Null(last.Document.GetElementById("p40"));
        Assert.Contains("Balasan nomor 41.", (await stranger.Open($"{topic}/balasan/41")).Text, StringComparison.Ordinal);
        (await stranger.Get($"{topic}?hal=4")).Answers(HttpStatusCode.NotFound);
        (await stranger.Get($"{topic}?hal=0")).Answers(HttpStatusCode.NotFound);
        (await stranger.Get($"{topic}/balasan/46")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reading_goes_on_where_it_stopped()
    {
        var (topic, reader) = (await app.PutTopic($"Dibaca {Writing.Word()}", replies: 25), await app.People.Neighbour());
        Assert.Equal($"{topic}#p1", (await reader.Get($"{topic}/belum-dibaca")).Location);
        await reader.Open(topic);
        Assert.Equal($"{topic}?hal=2#p21", (await reader.Get($"{topic}/belum-dibaca")).Location);
        await app.Services.GetRequiredService<ReadPositions>().Look(TestContext.Current.CancellationToken);
        Assert.Equal($"{topic}?hal=2#p21", (await reader.Get($"{topic}/belum-dibaca")).Location);
        var second = await reader.Open($"{topic}?hal=2");
        Assert.NotNull(second.Document.GetElementById("baru"));
        await app.Services.GetRequiredService<ReadPositions>().Look(TestContext.Current.CancellationToken);
        Assert.Equal($"{topic}?hal=2#p25", (await reader.Get($"{topic}/belum-dibaca")).Location);
    }

    [Fact]
    public async Task A_page_of_long_posts_stays_below_forty_kilobytes()
    {
        var topic = await app.PutTopic($"Berat {Writing.Word()}", replies: 40, text: n => $"Balasan {n}. " + string.Concat(Enumerable.Repeat("Kami mencatat setiap pagi, lalu membicarakannya dengan pengasuh dan relawan. ", 100)));
        foreach (var reader in new[] { app.Stranger(), await app.People.Member() })
        {
            var page = await reader.Open($"{topic}?hal=2");
            Assert.NotNull(page.Document.GetElementById("p40"));
            Assert.Contains("Baca balasan ini seutuhnya", page.Text, StringComparison.Ordinal);
            // As it is sent: the posts are folded, and what goes over the line is compressed.
            var request = new HttpRequestMessage(HttpMethod.Get, $"{topic}?hal=2");
            request.Headers.Add("Accept-Encoding", "gzip");
            Assert.InRange((await reader.Send(request)).Bytes.Length, 1, 40 * 1024);
        }

        var usual = await app.PutTopic($"Biasa {Writing.Word()}", replies: 20, text: n => $"Balasan {n}. " + string.Concat(Enumerable.Repeat("Kami mencatat setiap pagi bersama pengasuh. ", 8)));
        Assert.InRange((await app.Stranger().Open(usual)).Bytes.Length, 1, 40 * 1024);
    }

    [Fact]
    public async Task A_reply_shows_at_once_on_pages_that_were_kept()
    {
        var (topic, reader, word) = (await app.PutTopic($"Disimpan {Writing.Word()}"), app.Stranger(), Writing.Word());
        await reader.Open(topic);
        await reader.Open("/ruang/madiun/diskusi");
        await (await app.People.Neighbour()).Replied(topic, $"Pengalaman kami {word}.");
        Assert.Contains(word, (await reader.Open(topic)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Belum terjawab", (await reader.Open(topic)).Document.QuerySelector("header.head .meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_has_an_unanswered_and_a_solved_question()
    {
        var stranger = app.Stranger();
        var waiting = await stranger.Open("/ruang/madiun/diskusi?hanya=belum-terjawab");
        Assert.Contains("senam pagi", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("jaga malam dengan tiga", waiting.Text, StringComparison.Ordinal);
        var solved = await stranger.Open("/diskusi/jaga-malam-tiga-pengasuh");
        Assert.Contains("2 jawaban membantu", solved.Text, StringComparison.Ordinal);
        Assert.Contains("Diskusi", (await stranger.Open("/rakor/rakor-lkks-jawa-tengah-2025")).Text, StringComparison.Ordinal);
    }
}

public sealed class SqliteTopicPageTests(SqliteApp app) : TopicPageTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresTopicPageTests(PostgresApp app) : TopicPageTests(app), IClassFixture<PostgresApp>;
