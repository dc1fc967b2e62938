using System.Net;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>What admins and askers do to a topic: recorded, told, and old addresses lead on.</summary>
public abstract class TopicActTests(ForumApp app)
{
    [Fact]
    public async Task Several_answers_are_helpful_and_what_is_hidden_is_read_by_its_writer_alone()
    {
        var (asker, word) = (await app.People.Member(), Writing.Word());
        var topic = await asker.WriteTopic($"Bertanya {Writing.Word()}");
        var peer = await app.People.Neighbour();
        await peer.Replied(topic, $"Cara pertama {word}.");
        await peer.Replied(topic, "Cara kedua.");
        foreach (var _ in new[] { 1, 2 })
        {
            var mark = await Mark(asker, topic);
            (await (await asker.Open(topic)).Form(mark).Press(mark)).Answers(HttpStatusCode.Redirect);
        }

        Assert.Contains("2 jawaban membantu", (await app.Stranger().Open(topic)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tandai membantu", (await peer.Open(topic)).Text, StringComparison.Ordinal);
        (await peer.Post($"{topic}?handler=Helpful&number=1&yes=false", ("__RequestVerificationToken", (await peer.Open($"{topic}/balas")).Form("Input.Text")["__RequestVerificationToken"]!))).Answers(HttpStatusCode.NotFound);
        var admin = await app.People.ForumAdmin();
        await (await admin.Open($"{topic}/balasan/1")).Form("Sembunyikan").Press("Sembunyikan");
        Assert.DoesNotContain(word, (await app.Stranger().Open(topic)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(word, (await app.Stranger().Open($"{topic}/balasan/1")).Text, StringComparison.Ordinal);
        Assert.Contains(word, (await peer.Open(topic)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_topics_keep_every_post_and_old_addresses_lead_on()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var (from, into) = (await app.PutTopic($"Lama {word}", replies: 23), await app.PutTopic($"Baru {word}", replies: 3));
        var merge = await (await admin.Open($"{from}/atur")).Form("Gabungkan").Fill("Input.Into", $"http://localhost{into}?hal=1#p2").Press("Gabungkan");
        merge.Answers(HttpStatusCode.Redirect);
        var reader = app.Stranger();
        var to = (await reader.Get(from)).Location;
        Assert.Equal($"{into}#p4", to);
        Assert.Equal($"{into}?hal=2#p25", (await reader.Get($"{from}?hal=2")).Location);
        Assert.Equal($"{into}/balasan/27", (await reader.Get($"{from}/balasan/23")).Location);
        Assert.Contains("Balasan nomor 23.", (await reader.Open($"{into}?hal=2")).Text, StringComparison.Ordinal);
        Assert.Contains($"Isi Lama {word}", (await reader.Open(into)).Text, StringComparison.Ordinal);
        var thread = await app.Look(db => db.Set<TopicThread>().SingleAsync(t => db.Set<Topic>().Any(x => x.Id == t.TopicId && into.EndsWith(x.Slug))));
        Assert.Equal((27, 27), (thread.Last, thread.Shown));
        var late = await (await app.People.Neighbour()).Get($"{from}/balas");
        Assert.Contains("digabungkan", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Split_posts_go_where_the_old_number_says()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var topic = await app.PutTopic($"Melebar {word}", replies: 6);
        var split = await (await admin.Open($"{topic}/atur")).Form("Pisahkan menjadi topik baru").Fill(("Input.Numbers", "2, 4-5"), ("Input.Title", $"Terpisah {word}")).Press("Pisahkan menjadi topik baru");
        split.Answers(HttpStatusCode.Redirect);
        var page = await app.Stranger().Open(topic);
        Assert.Null(page.Document.GetElementById("p4"));
        Assert.NotNull(page.Document.GetElementById("p6"));
        var to = page.Document.QuerySelectorAll("p.hint a").Select(a => a.GetAttribute("href")!).First();
        Assert.EndsWith("#p1", to, StringComparison.Ordinal);
        Assert.Contains("Balasan nomor 4.", (await app.Stranger().Open(to.Split('#')[0])).Text, StringComparison.Ordinal);
        Assert.EndsWith("/balasan/2", (await app.Stranger().Get($"{topic}/balasan/4")).Location, StringComparison.Ordinal);
        Assert.Equal(7, await (await app.People.Neighbour()).Replied(topic, "Nomor lama tidak dipakai lagi."));
    }

    [Fact]
    public async Task Chosen_replies_move_to_another_topic_and_old_addresses_lead_on()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var (from, into) = (await app.PutTopic($"Asal {word}", replies: 5), await app.PutTopic($"Tujuan {word}", replies: 2));
        var nowhere = await Carry(admin, from, "2", "/diskusi/tidak-ada");
        nowhere.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("2", nowhere.Form("Pindahkan balasan")["Input.Numbers"]);
        (await Carry(admin, from, "77", into)).Answers(HttpStatusCode.UnprocessableEntity);
        (await Carry(admin, from, "2, 4", from)).Answers(HttpStatusCode.UnprocessableEntity);
        (await Carry(admin, from, "2, 4", await app.PutTopic($"Lain pembaca {word}", visibility: Visibility.Members))).Answers(HttpStatusCode.UnprocessableEntity);
        (await Carry(admin, from, "2, 4", into)).Answers(HttpStatusCode.Redirect);
        var there = await app.Stranger().Open(into);
        Assert.Contains("Balasan nomor 2.", there.Document.GetElementById("p3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Balasan nomor 4.", there.Document.GetElementById("p4")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await app.Stranger().Open(from)).Document.GetElementById("p4"));
        Assert.Equal($"{into}/balasan/4", (await app.Stranger().Get($"{from}/balasan/4")).Location);
        var threads = await app.Look(db => db.Set<TopicThread>().Where(t => db.Set<Topic>().Any(x => x.Id == t.TopicId && (into.EndsWith(x.Slug) || from.EndsWith(x.Slug)))).OrderBy(t => t.TopicId).Select(t => new { t.Last, t.Shown }).ToListAsync());
        Assert.Equal([(5, 3), (4, 4)], threads.Select(t => (t.Last, t.Shown)));
        Assert.Equal(5, await (await app.People.Neighbour()).Replied(into, "Lanjut di sini."));
    }

    private static async Task<Page> Carry(Browser admin, string from, string numbers, string into) =>
        await (await admin.Open($"{from}/atur")).Form("Pindahkan balasan").Fill(("Input.Numbers", numbers), ("Input.Into", into)).Press("Pindahkan balasan");

    [Fact]
    public async Task A_pin_ends_by_itself_and_a_deleted_topic_comes_back()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var topic = await app.PutTopic($"Sematan {word}");
        var today = ForumLks.Text.IndonesianDate.Long(DateOnly.FromDateTime(app.Clock.GetUtcNow().AddHours(7).DateTime.AddDays(2)));
        (await (await admin.Open($"{topic}/atur")).Form("Sematkan").Fill("Input.PinUntil", today).Press("Sematkan")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Disematkan", (await app.Stranger().Open("/ruang/madiun/diskusi")).Text, StringComparison.Ordinal);
        app.Clock.Move(TimeSpan.FromDays(4));
        Assert.DoesNotContain("Disematkan", (await app.Stranger().Open("/ruang/madiun/diskusi")).Text, StringComparison.Ordinal);
        var refused = await (await admin.Open($"{topic}/atur")).Form("Hapus topik").Press("Hapus topik");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        (await (await admin.Open($"{topic}/atur")).Form("Hapus topik").Fill("Input.DeleteReason", "ganda").Press("Hapus topik")).Answers(HttpStatusCode.Redirect);
        (await app.Stranger().Get(topic)).Answers(HttpStatusCode.NotFound);
        await (await admin.Open($"{topic}/atur")).Form("Pulihkan topik").Press("Pulihkan topik");
        Assert.Contains("dipulihkan", (await app.Stranger().Open(topic)).Text, StringComparison.Ordinal);
        (await (await app.People.Neighbour()).Get($"{topic}/atur")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whose_topic_an_admin_deleted_is_told_why_and_does_not_bring_it_back()
    {
        var (word, admin, member) = (Writing.Word(), await app.People.ForumAdmin(), await app.People.Member());
        var topic = await member.WriteTopic($"Dihapus pengelola {word}");
        var manage = await app.Look(async db => $"/kelola/{await db.Set<Topic>().Where(t => t.Title.Contains(word)).Select(t => t.ContentItemId).SingleAsync()}");
        (await (await admin.Open($"{topic}/atur")).Form("Hapus topik").Fill("Input.DeleteReason", $"sudah ada topiknya {word}").Press("Hapus topik")).Answers(HttpStatusCode.Redirect);
        Assert.Contains(await app.LettersTo("pengelola-ngawi", word), m => m.Subject == "Topik Anda dihapus");

        var own = await member.Open(manage);
        Assert.Contains("Yang menghapusnya bukan Anda", own.Text, StringComparison.Ordinal);
        Assert.Empty(own.Document.QuerySelectorAll("form[action*='Restore']"));
        var token = (await member.Open("/akun")).Form("Profile.Position")["__RequestVerificationToken"]!;
        (await member.Post($"{manage}?handler=Restore", ("__RequestVerificationToken", token))).Answers(HttpStatusCode.NotFound);
        (await app.Stranger().Get(topic)).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_may_be_answered_already_comes_before_publishing()
    {
        var (word, member) = (Writing.Word(), await app.People.Member());
        var practice = await member.WritePractice($"Lumbung {word} bersama");
        var form = (await member.Open("/diskusi/tulis")).Form("Content.Title").Fill(("Content.Title", $"Adakah lumbung {word}?"), ("Content.Body", $"Kami mencari lumbung {word} bersama."));
        var between = await form.Press("Terbitkan");
        between.Answers(HttpStatusCode.OK);
        Assert.Contains("Mungkin sudah terjawab", between.Text, StringComparison.Ordinal);
        Assert.Contains(between.Document.QuerySelectorAll(".list a"), a => a.GetAttribute("href") == practice);
        Assert.Equal($"Adakah lumbung {word}?", between.Form("Content.Title")["Content.Title"]);
        (await between.Form("Content.Title").Press("Tetap ajukan pertanyaan saya")).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_topic_is_seen_by_whom_it_is_for_on_every_channel()
    {
        foreach (var (visibility, stranger, outsider) in new[] { (Visibility.Public, true, true), (Visibility.Members, false, true), (Visibility.Space, false, false) })
        {
            var word = Writing.Word();
            var topic = await app.PutTopic($"Saluran {word}", replies: 1, visibility: visibility);
            foreach (var (reader, may) in new[] { (app.Stranger(), stranger), (await app.People.Outsider(), outsider), (await app.People.Neighbour(), true) })
            {
                Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await reader.Get(topic)).Status);
                Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await reader.Get($"{topic}/balasan/1")).Status);
                Assert.Equal(may, (await reader.Open("/ruang/madiun/diskusi")).Text.Contains(word, StringComparison.Ordinal));
                Assert.Equal(may, (await reader.Open("/diskusi")).Text.Contains(word, StringComparison.Ordinal));
                Assert.Equal(may, await reader.Finds(word, topic));
                Assert.Equal(may, (await reader.Open("/ruang/madiun")).Text.Contains(word, StringComparison.Ordinal));
                Assert.Equal(stranger, (await reader.Open("/ruang/madiun/diskusi.atom")).Html.Contains(word, StringComparison.Ordinal));
                Assert.Equal(stranger, (await reader.Open("/sitemap.xml")).Html.Contains(topic, StringComparison.Ordinal));
            }
        }
    }

    private static async Task<string> Mark(Browser asker, string topic) =>
        (await asker.Open(topic)).Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()).First(t => t.StartsWith("Tandai membantu", StringComparison.Ordinal));
}

public sealed class SqliteTopicActTests(SqliteApp app) : TopicActTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresTopicActTests(PostgresApp app) : TopicActTests(app), IClassFixture<PostgresApp>;
