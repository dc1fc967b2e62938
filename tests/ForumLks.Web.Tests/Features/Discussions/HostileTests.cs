using System.Net;
using ForumLks.Recipes;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>What people send by mistake or on purpose: answered with a sentence, and no word is lost.</summary>
public abstract class HostileTests(ForumApp app)
{
    [Fact]
    public async Task The_same_question_sent_twice_is_one_topic()
    {
        var (member, word) = (await app.People.Outsider(), Writing.Word());
        var form = Question(await member.Open("/diskusi/tulis"), $"Sekali {word}");
        var first = Writing.Kept(await form.Press("Terbitkan"));
        Assert.Equal(first, Writing.Kept(await form.Press("Terbitkan")));
        var another = Question(await member.Open("/diskusi/tulis"), $"Serentak {word}");
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => another.Press("Terbitkan")));
        Assert.Single(sent.Select(Writing.Kept).Distinct());
        Assert.Equal(2, await app.Look(db => db.Set<Topic>().CountAsync(t => t.Title.Contains(word))));
    }

    [Fact]
    public async Task A_stale_change_of_a_question_shows_both_texts()
    {
        var (member, word) = (await app.People.Member(), Writing.Word());
        var topic = await member.WriteTopic($"Diubah {word}");
        var (mine, stale) = (await member.Open($"{topic}/ubah"), await member.Open($"{topic}/ubah"));
        (await mine.Form("Content.Body").Fill("Content.Body", "Yang lebih dahulu.").Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);
        var conflict = await stale.Form("Content.Body").Fill("Content.Body", "Yang terlambat.").Press("Simpan perubahan");
        conflict.Answers(HttpStatusCode.Conflict);
        Assert.Contains("Yang lebih dahulu.", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Yang terlambat.", conflict.Form("Content.Body")["Content.Body"]);
    }

    [Fact]
    public async Task A_topic_moved_merged_or_deleted_while_typing_gives_the_words_back()
    {
        var (member, admin) = (await app.People.Outsider(), await app.People.ForumAdmin());
        var (moved, merged, into, deleted) = (await app.PutTopic($"Pindah {Writing.Word()}"), await app.PutTopic($"Gabung {Writing.Word()}"), await app.PutTopic($"Tujuan {Writing.Word()}"), await app.PutTopic($"Hapus {Writing.Word()}"));
        var forms = new Dictionary<string, Form>();
        foreach (var topic in new[] { moved, merged, deleted })
        {
            forms[topic] = (await member.Open($"{topic}/balas")).Form("Input.Text").Fill("Input.Text", "Sedang saya ketik.");
        }

        (await (await admin.Open($"{moved}/atur")).Form("Pindahkan topik").Fill("Input.Visibility", "Space").Press("Pindahkan topik")).Answers(HttpStatusCode.Redirect);
        (await (await admin.Open($"{merged}/atur")).Form("Gabungkan").Fill("Input.Into", into).Press("Gabungkan")).Answers(HttpStatusCode.Redirect);
        (await (await admin.Open($"{deleted}/atur")).Form("Hapus topik").Fill("Input.DeleteReason", "ganda").Press("Hapus topik")).Answers(HttpStatusCode.Redirect);

        foreach (var topic in new[] { moved, deleted })
        {
            var late = await forms[topic].Press("Kirim balasan");
            late.Answers(HttpStatusCode.NotFound);
            Assert.Contains("belum terkirim", late.Text, StringComparison.Ordinal);
            Assert.Equal("Sedang saya ketik.", late.Document.QuerySelector("textarea")!.TextContent);
            // Whether there ever was one is not said.
            Assert.DoesNotContain("Pindah", late.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        var joined = await forms[merged].Press("Kirim balasan");
        joined.Answers(HttpStatusCode.Conflict);
        Assert.Equal("Sedang saya ketik.", joined.Form("Input.Text")["Input.Text"]);
    }

    [Fact]
    public async Task An_empty_question_gets_each_sentence_once()
    {
        var refused = await Question(await (await app.People.Member()).Open("/diskusi/tulis"), "", "").Press("Terbitkan");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        var sentences = refused.Document.QuerySelectorAll(".alert.error li").Select(l => l.TextContent.Trim()).ToList();
        Assert.Equal(2, sentences.Count);
        Assert.Equal(sentences.Distinct(), sentences);
    }

    [Theory]
    [InlineData("Lihat https://bank.go.id@jahat.example/masuk", "menyamarkan tujuannya")]
    [InlineData("Lihat https://xn--80ak6aa92e.com/", "menyamarkan tujuannya")]
    [InlineData("Lihat https://аррӏе.com/", "menyamarkan tujuannya")]
    public async Task A_disguised_link_is_refused_in_a_question_too(string body, string sentence)
    {
        var refused = await Question(await (await app.People.Member()).Open("/diskusi/tulis"), $"Tautan {Writing.Word()}", body).Press("Terbitkan");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
        Assert.Equal(body, refused.Form("Content.Body")["Content.Body"]);
    }

    [Theory]
    [InlineData("[bank](//bank.go.id@jahat.example/)")]
    [InlineData("[bank](https:/\\bank.go.id@jahat.example/)")]
    [InlineData("www.xn--80ak6aa92e.com")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<https://bank.go.id%40jahat.example/>")]
    public async Task A_link_that_slips_past_leads_nowhere_or_where_it_says(string body)
    {
        var preview = await (await (await app.People.Member()).Open("/diskusi/tulis")).Form("Content.Body").Fill("Content.Body", body).Press("Pratinjau");
        preview.Answers(HttpStatusCode.OK);
        foreach (var link in preview.Document.QuerySelectorAll(".preview a").Select(a => a.GetAttribute("href")!))
        {
            Assert.True(Uri.TryCreate(new Uri("http://localhost/"), link, out var to) && to.Scheme is "http" or "https" && to.UserInfo.Length == 0 && !to.Host.Contains("xn--", StringComparison.Ordinal) && to.Host != "jahat.example", $"{body} leads to {link}");
        }
    }

    [Fact]
    public async Task Bombs_of_quotes_tables_and_links_are_contained_in_preview_and_post()
    {
        var (topic, member) = (await app.PutTopic($"Bom {Writing.Word()}"), await app.People.Fresh("pengelola-banjarmasin"));
        string[] bombs =
        [
            string.Concat(Enumerable.Repeat("> ", 500_000)),
            string.Concat(Enumerable.Range(1, 400).Select(n => new string(' ', n * 2) + "- x\n")),
            string.Concat(Enumerable.Repeat("|a", 400_000)) + "\n" + string.Concat(Enumerable.Repeat("|-", 400_000)),
            string.Concat(Enumerable.Repeat("*a **a ", 100_000)),
            string.Concat(Enumerable.Repeat("![](", 200_000)),
            string.Concat(Enumerable.Repeat("[a](https://contoh.example/x) ", 30_000)),
        ];
        foreach (var bomb in bombs)
        {
            var preview = await (await member.Open($"{topic}/balas")).Form("Input.Text").Fill("Input.Text", bomb).Press("Pratinjau");
            preview.Answers(HttpStatusCode.OK);
            Assert.Equal(bomb.Trim(), preview.Form("Input.Text")["Input.Text"]!.Trim());
            var refused = await preview.Form("Input.Text").Press("Kirim balasan");
            refused.Answers(HttpStatusCode.UnprocessableEntity);
            Assert.Contains("Paling banyak", refused.Text, StringComparison.Ordinal);
            Assert.NotEqual(0, refused.Form("Input.Text")["Input.Text"]!.Length);
        }
    }

    [Fact]
    public async Task Ten_are_called_once_each_and_an_eleventh_is_too_many()
    {
        var (topic, member) = (await app.PutTopic($"Panggil {Writing.Word()}"), await app.People.Neighbour());
        string[] people = ["admin", "forum-madiun", "forum-pekalongan", "forum-jateng", "forum-kedu", "forum-besuki", "penelaah", "redaksi", "pengelola-batang", "pengelola-tegal"];
        var all = string.Join(' ', people.Select(p => $"@{p}"));
        var refused = await member.Reply(topic, $"{all} @pengelola-klaten");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("lebih dari 10 orang", refused.Text, StringComparison.Ordinal);
        await member.Replied(topic, $"Mohon saran {all} {all} {all}.");
        Assert.Equal(10, await app.Look(db => db.Set<OccurrenceFor>().CountAsync(t => db.Set<Occurrence>().Any(o => o.Id == t.OccurrenceId && o.Kind == "sebutan" && o.Url.StartsWith(topic)))));
    }

    [Fact]
    public async Task Directions_and_piled_marks_do_not_turn_a_title_or_a_text_round()
    {
        var (member, word) = (await app.People.Member(), Writing.Word());
        var topic = await member.WriteTopic($"Judul \u202Ekilab\u202C {word}", more: f => f.Fill("Content.Body", $"Isi \u2066terbalik\u2069 z{new string('\u0335', 200)}algo."));
        var saved = await app.Look(db => db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Title.Contains(word)));
        Assert.Equal($"Judul kilab {word}", saved.Title);
        Assert.Equal($"Isi terbalik z{new string('\u0335', 4)}algo.", saved.Content.Body);
        Assert.NotNull(topic);
    }

    [Fact]
    public async Task A_hundred_new_accounts_put_nothing_before_readers()
    {
        var topic = await app.PutTopic($"Seratus {Writing.Word()}");
        var newcomers = await Newcomers(100);
        var kept = 0;
        foreach (var (one, n) in newcomers.Select((one, n) => (one, n)))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var found = (await scope.ServiceProvider.GetRequiredService<TopicReading>().Find(topic["/diskusi/".Length..], Reader.Stranger, TestContext.Current.CancellationToken))!;
            try
            {
                var taken = await scope.ServiceProvider.GetRequiredService<ReplyDesk>().Add(found, one, n % 2 == 0 ? "Pinjaman cepat cair tanpa jaminan, hubungi kami sekarang." : $"Kami dari lembaga nomor {n} ingin ikut berbagi.", null, TestContext.Current.CancellationToken);
                Assert.Equal(ReplyState.Waiting, taken.Reply.State);
                Assert.False(string.IsNullOrEmpty(taken.WhyItWaits));
                kept++;
            }
            catch (BrokenRule refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }

        // What waits is kept for the admins, a page at a time; readers see an unanswered question.
        Assert.InRange(kept, 50, 100);
        Assert.Contains("Belum terjawab", (await app.Stranger().Open(topic)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pinjaman cepat", (await app.Stranger().Open(topic)).Text, StringComparison.Ordinal);
        (await (await app.People.ForumAdmin()).Get("/admin/antrean")).Answers(HttpStatusCode.OK);
    }

    private Task<IReadOnlyList<Guid>> Newcomers(int count) => app.Look(async db =>
    {
        var space = await db.Set<Web.Features.Spaces.Space>().Where(s => s.Slug == "madiun").Select(s => s.Id).SingleAsync();
        var made = Enumerable.Range(0, count).Select(_ => Member.Named($"baru-{OrchardId.New()}", OrchardId.New(), DateTime.UtcNow)).ToList();
        foreach (var one in made)
        {
            one.Introduce("Anggota baru", null, null);
            one.Grant(space, Role.Member);
        }

        db.AddRange(made);
        await db.SaveChangesAsync();
        return (IReadOnlyList<Guid>)[.. made.Select(m => m.Id)];
    });

    private static Form Question(Page page, string title, string? body = null) =>
        page.Form("Content.Title").Fill(("Content.Title", title), ("Content.Body", body ?? $"Isi {title}.")).Smuggle("Looked", "true");
}

public sealed class SqliteHostileTests(SqliteApp app) : HostileTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresHostileTests(PostgresApp app) : HostileTests(app), IClassFixture<PostgresApp>;
