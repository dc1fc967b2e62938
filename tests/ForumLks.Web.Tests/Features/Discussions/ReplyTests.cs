using System.Net;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>Writing replies: nothing is lost, doubled or let through.</summary>
public abstract class ReplyTests(ForumApp app)
{
    [Fact]
    public async Task Preview_quote_and_draft_keep_the_words()
    {
        var (topic, member) = (await app.PutTopic($"Dikutip {Writing.Word()}", replies: 2), await app.People.Fresh("pengelola-ponorogo"));
        var form = (await member.Open($"{topic}/balas?kutip=2")).Form("Input.Text");
        Assert.Contains("> Balasan nomor 2.", form["Input.Text"]!, StringComparison.Ordinal);
        var preview = await form.Fill("Input.Text", "Kami **setuju** sekali.").Press("Pratinjau");
        Assert.Equal("setuju", preview.Document.QuerySelector(".preview strong")!.TextContent);
        Assert.Equal("Kami **setuju** sekali.", preview.Form("Input.Text")["Input.Text"]);
        await preview.Form("Input.Text").Press("Simpan draf");
        Assert.Equal("Kami **setuju** sekali.", (await member.Open($"{topic}/balas")).Form("Input.Text")["Input.Text"]);
        Assert.Equal(3, await member.Replied(topic, "Kami setuju."));
        Assert.Equal("", (await member.Open($"{topic}/balas")).Form("Input.Text")["Input.Text"]);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_reply()
    {
        var (topic, member, word) = (await app.PutTopic($"Ganda {Writing.Word()}"), await app.People.Neighbour(), Writing.Word());
        var form = (await member.Open($"{topic}/balas")).Form("Input.Text").Fill("Input.Text", $"Sekali saja {word}.");
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.Press("Kirim balasan")));
        Assert.All(sent, p => p.Answers(HttpStatusCode.Redirect));
        Assert.Single(sent.Select(p => p.Location).Distinct());
        Assert.Equal(1, await app.Look(db => db.Set<Reply>().CountAsync(r => r.Text.Contains(word))));
    }

    [Fact]
    public async Task A_topic_closed_while_typing_keeps_the_words_and_says_so()
    {
        var (topic, member, admin) = (await app.PutTopic($"Tutup {Writing.Word()}"), await app.People.Neighbour(), await app.People.ForumAdmin());
        var form = (await member.Open($"{topic}/balas")).Form("Input.Text").Fill("Input.Text", "Sedang saya ketik.");
        (await (await admin.Open($"{topic}/atur")).Form("Tutup topik").Fill("Input.Reason", "sudah terjawab").Press("Tutup topik")).Answers(HttpStatusCode.Redirect);
        var late = await form.Press("Kirim balasan");
        late.Answers(HttpStatusCode.Conflict);
        Assert.Contains("baru saja ditutup (sudah terjawab)", late.Text, StringComparison.Ordinal);
        Assert.Equal("Sedang saya ketik.", late.Form("Input.Text")["Input.Text"]);
        await (await admin.Open($"{topic}/atur")).Form("Buka lagi").Press("Buka lagi");
        (await late.Form("Input.Text").Press("Kirim balasan")).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_was_changed_can_still_be_read_and_a_stale_change_shows_both()
    {
        var (topic, member, word) = (await app.PutTopic($"Ubah {Writing.Word()}"), await app.People.Fresh("pengelola-ponorogo"), Writing.Word());
        var number = await member.Replied(topic, $"Semula {word}.");
        var address = $"{topic}/balasan/{number}";
        var (mine, stale) = ((await member.Open($"{address}/ubah")).Form("Input.Text"), (await member.Open($"{address}/ubah")).Form("Input.Text"));
        (await mine.Fill("Input.Text", "Kemudian lebih jelas.").Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);
        var conflict = await stale.Fill("Input.Text", "Versi yang terlambat.").Press("Simpan perubahan");
        conflict.Answers(HttpStatusCode.Conflict);
        Assert.Contains("Kemudian lebih jelas.", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Versi yang terlambat.", conflict.Form("Input.Text")["Input.Text"]);
        var page = await app.Stranger().Open(address);
        Assert.Contains("Kemudian lebih jelas.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Semula {word}.", page.Text, StringComparison.Ordinal);
        await (await (await app.People.ForumAdmin()).Open(address)).Form("Sembunyikan versi ini").Press("Sembunyikan versi ini");
        Assert.DoesNotContain(word, (await app.Stranger().Open(address)).Text, StringComparison.Ordinal);
        (await (await app.People.Outsider()).Get($"{address}/ubah")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bad_input_gets_a_sentence_and_loses_nothing()
    {
        var (topic, member) = (await app.PutTopic($"Nakal {Writing.Word()}"), await app.People.Fresh("pengelola-ponorogo"));
        await Refused(new string('>', 400) + " dalam", "terlalu dalam");
        await Refused("Lihat https://bank.go.id@jahat.example/masuk sekarang", "menyamarkan tujuannya");
        await Refused("Lihat https://xn--80ak6aa92e.com/ sekarang", "menyamarkan tujuannya");
        await Refused(string.Join(' ', Enumerable.Range(0, 12).Select(i => $"@orang-{i}")), "lebih dari 10 orang");
        await Refused(string.Concat(Enumerable.Repeat("> kutip\n", 130_000)), "Paling banyak");
        await Refused(" \n ", "Tulis dahulu isinya");
        await Refused("Hubungi NIK 3521014503890001 ya", "data pribadi");
        var number = await member.Replied(topic, "Teks \u202Eterbalik\u202C z\u0335\u0335\u0335\u0335\u0335\u0335\u0335\u0335algo\u200B.");
        Assert.Equal("Teks terbalik z\u0335\u0335\u0335\u0335algo.", await app.Look(db => db.Set<Reply>().Where(r => r.Number == number && db.Set<Topic>().Any(t => t.Id == r.TopicId && topic.EndsWith(t.Slug))).Select(r => r.Text).SingleAsync()));
        var bomb = await member.Replied(topic, string.Concat(Enumerable.Repeat("[", 2_000)));
        Assert.NotNull((await app.Stranger().Open(topic)).Document.GetElementById($"p{bomb}"));

        async Task Refused(string text, string sentence)
        {
            var page = await member.Reply(topic, text);
            page.Answers(HttpStatusCode.UnprocessableEntity);
            Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
            Assert.Contains(page.Document.QuerySelectorAll("textarea"), a => a.TextContent.Trim().Length > 0 || text.Trim().Length == 0);
        }
    }

    [Fact]
    public async Task A_picture_and_a_file_of_a_reply_are_there_for_its_readers_until_it_is_hidden()
    {
        var (topic, member) = (await app.PutTopic($"Berkas {Writing.Word()}"), await app.People.Fresh("pengelola-ponorogo"));
        var form = (await member.Open($"{topic}/balas")).Form("Input.Text").Fill("Input.Text", "Papan jaga kami.");
        var picture = await form.Fill(("Placement.UploadText", "Papan jaga"), ("Placement.UploadFaces", "None")).Attach("Placement.Upload", "papan.png", "image/png", SampleFiles.Png()).Press("Lampirkan berkas");
        var both = await picture.Form("Input.Text").Attach("Placement.Upload", "giliran.pdf", "application/pdf", SampleFiles.Pdf("Giliran jaga sepekan")).Press("Lampirkan berkas");
        var number = int.Parse(Writing.Kept(await both.Form("Input.Text").Press("Kirim balasan")).Split("#p")[1], System.Globalization.CultureInfo.InvariantCulture);
        var post = (await app.Stranger().Open(topic)).Document.GetElementById($"p{number}")!;
        string[] files = [post.QuerySelector("a[href^='/media/'][href$='.pdf']")!.GetAttribute("href")!, post.QuerySelector("img[alt='Papan jaga']")!.GetAttribute("src")!];
        Assert.All(await Statuses(), s => Assert.Equal(HttpStatusCode.OK, s));
        await (await (await app.People.ForumAdmin()).Open($"{topic}/balasan/{number}")).Form("Sembunyikan").Press("Sembunyikan");
        Assert.All(await Statuses(), s => Assert.Equal(HttpStatusCode.NotFound, s));

        async Task<HttpStatusCode[]> Statuses() => await Task.WhenAll(files.Select(async f => (await app.Stranger().Get(f)).Status));
    }

    [Fact]
    public async Task Whoever_is_mentioned_hears_of_it_if_they_may_read_the_topic()
    {
        var (open, closed) = (await app.PutTopic($"Sebut {Writing.Word()}"), await app.PutTopic($"Ruang {Writing.Word()}", visibility: Web.Platform.Content.Visibility.Space));
        var member = await app.People.Neighbour();
        await member.Replied(open, "Mungkin @pengelola-batang tahu; surat@pengelola-tegal.id bukan sebutan.");
        await member.Replied(closed, "Mungkin @pengelola-batang tahu.");
        var (batang, tegal) = (await app.MemberId("pengelola-batang"), await app.MemberId("pengelola-tegal"));
        var told = await app.Look(db => db.Set<Occurrence>().Where(o => o.Kind == "sebutan" && o.To.Any(t => t.MemberId == batang)).Select(o => o.Url).ToListAsync());
        Assert.Equal([$"{open}#p1"], told);
        Assert.False(await app.Look(db => db.Set<Occurrence>().AnyAsync(o => o.Kind == "sebutan" && o.To.Any(t => t.MemberId == tegal))));
    }
}

public sealed class SqliteReplyTests(SqliteApp app) : ReplyTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresReplyTests(PostgresApp app) : ReplyTests(app), IClassFixture<PostgresApp>;
