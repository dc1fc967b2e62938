using System.Net;
using System.Text;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Practices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Practices;

/// <summary>What readers find: a light page, a list with what holds first, a map of what is missing, and the yearly question behind it.</summary>
public abstract class ReadingTests(ForumApp app)
{
    private const string Garden = "/praktik/kebun-gizi-dua-belas-bedeng";

    [Fact]
    public async Task The_fullest_practice_page_weighs_less_than_60_KB()
    {
        var page = await app.Stranger().Open(Garden);
        Assert.True(Encoding.UTF8.GetByteCount(page.Html) < 60 * 1024, $"{Encoding.UTF8.GetByteCount(page.Html)} bytes");
        foreach (var word in new[] { "Ditelaah", "Ditiru 4 kali", "Lengkap", "Terakhir dicek", "Kalender tanam bergilir", "38 kg", "belum diukur", "tanpa menampilkan nama" })
        {
            Assert.Contains(word, page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Lembaga contoh yang tidak menampilkan nama", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await app.Stranger().Open($"{Garden}/cetak")).Document.QuerySelector(".qr svg"));
    }

    [Fact]
    public async Task Facets_narrow_the_list_and_say_how_many()
    {
        var stranger = app.Stranger();
        var page = await stranger.Open("/praktik?layanan=Anak&tanda=Ditelaah");
        Assert.Contains("Kebun gizi", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kunjungan rumah berdua", page.Text, StringComparison.Ordinal);
        Assert.Contains("Karesidenan Madiun", page.Document.QuerySelector("#saring")!.TextContent, StringComparison.Ordinal);
        var madiun = page.Document.QuerySelectorAll("#saring a").First(a => a.TextContent.Contains("Karesidenan Madiun", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("Kebun gizi", (await stranger.Open(madiun)).Text, StringComparison.Ordinal);
        Assert.Contains("Hapus saringan", (await stranger.Open("/praktik?topik=Sarana")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hapus saringan", (await stranger.Open("/praktik?topik=TidakAda&wilayah=tidak-ada")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_invites_where_nothing_is_written()
    {
        var page = await app.Stranger().Open("/praktik/peta");
        var gap = page.Document.QuerySelector("a.gap")!.GetAttribute("href")!;
        Assert.StartsWith("/praktik/tulis?layanan=", gap, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("td a[href^='/praktik?layanan=Anak']"), a => a.TextContent.Contains("praktik", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_owner_is_asked_once_a_year_and_silence_or_the_answer_is_shown()
    {
        var (owner, word) = (await app.People.Fresh("pengelola-batang"), Writing.Word());
        var quiet = await owner.WritePractice($"Diam {word}", more: f => f.Fill("Content.ServiceKind", "Napza"));
        var answered = await owner.WritePractice($"Dijawab {word}", more: f => f.Fill("Content.ServiceKind", "Napza"));
        app.Clock.Move(TimeSpan.FromDays(366));
        await Task.WhenAll(AskDue(), AskDue());
        await AskDue();
        var letters = await Letters(word);
        Assert.Equal(2, letters.Count);

        var link = new Uri(letters.Single(l => l.Subject.Contains("Dijawab", StringComparison.Ordinal)).Text.Split('\n').Single(l => l.Contains("/praktik/dicek/", StringComparison.Ordinal))).PathAndQuery;
        var page = await app.Stranger().Open(link);
        var empty = await page.Form("Nyatakan tidak dipakai lagi").Press();
        empty.Answers(HttpStatusCode.UnprocessableEntity);
        (await page.Form("Ya, masih kami lakukan seperti ini").Press()).Answers(HttpStatusCode.Redirect);

        app.Clock.Move(TimeSpan.FromDays(31));
        await AskDue();
        Assert.Equal((PracticeFreshness.Unchecked, PracticeFreshness.Current), (await Freshness(quiet), await Freshness(answered)));
        Assert.Contains("belum menjawab", (await app.Stranger().Open(quiet)).Text, StringComparison.Ordinal);

        // Newer, but no longer sure: it stands below what holds.
        var list = (await app.Stranger().Open("/praktik?layanan=Napza")).Document.QuerySelectorAll(".list h2 a").Select(a => a.GetAttribute("href")).ToList();
        Assert.True(list.IndexOf(answered) < list.IndexOf(quiet), string.Join(' ', list));

        // The session of a year ago has ended.
        owner = await app.People.Fresh("pengelola-batang");
        var obsolete = await (await owner.Open($"{quiet}/dicek")).Form("Nyatakan tidak dipakai lagi").Fill("Answer.Note", "Keran mati sejak Maret.").Press("Nyatakan tidak dipakai lagi");
        obsolete.Answers(HttpStatusCode.Redirect);
        Assert.Contains("Keran mati sejak Maret.", (await app.Stranger().Open(quiet)).Text, StringComparison.Ordinal);
        (await (await app.People.Fresh("pengelola-ngawi")).Get($"{quiet}/dicek")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_second_half_of_the_list_follows_the_first_page_by_page()
    {
        var word = Writing.Word();
        var owner = await app.People.Fresh("pengelola-ponorogo");
        for (var i = 0; i < 3; i++)
        {
            await owner.WritePractice($"Halaman {word} {i}");
        }

        await app.Look(async db =>
        {
            var some = await db.Set<Practice>().Where(p => p.Title.StartsWith($"Halaman {word}") && !p.Title.EndsWith("1")).ToListAsync();
            some.ForEach(p => p.MarkObsolete(new DateOnly(2026, 11, 1), "Contoh."));
            return await db.SaveChangesAsync();
        });
        var seen = new List<string>();
        for (var address = "/praktik"; address is not null;)
        {
            var page = await app.Stranger().Open(address);
            seen.AddRange(page.Document.QuerySelectorAll(".list h2 a").Select(a => a.GetAttribute("href")!));
            address = page.Document.QuerySelector(".pages a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Equal(await app.Look(db => db.Set<Practice>().CountAsync(p => p.Visibility == ForumLks.Web.Platform.Content.Visibility.Public && p.Status == ForumLks.Web.Platform.Content.ContentStatus.Published)), seen.Count);
    }

    [Fact]
    public async Task A_question_is_seen_by_others_once_it_is_answered()
    {
        var (owner, asker) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("pengelola-batang"));
        var address = await owner.WritePractice($"Ditanya {Writing.Word()}");
        (await (await asker.Open($"{address}/tanya")).Form("Text").Press("Kirim pertanyaan")).Answers(HttpStatusCode.UnprocessableEntity);
        (await (await asker.Open($"{address}/tanya")).Form("Text").Fill("Text", "Bagaimana bila keran mati?").Press("Kirim pertanyaan")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("keran mati", (await asker.Open($"{address}/tanya")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("keran mati", (await (await app.People.Fresh("pengelola-ponorogo")).Open($"{address}/tanya")).Text, StringComparison.Ordinal);
        (await (await owner.Open($"{address}/tanya")).Form("Answer").Fill("Answer", "Kami menampung air hujan.").Press("Simpan jawaban")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("menampung air hujan", (await app.Stranger().Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_answer_one_question_the_second_sees_the_first_and_keeps_their_words()
    {
        var (owner, asker) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("pengelola-batang"));
        var address = await owner.WritePractice($"Dijawab dua {Writing.Word()}");
        var ask = (await asker.Open($"{address}/tanya")).Form("Text").Fill("Text", "Bagaimana bila listrik mati?");
        Assert.All(await Task.WhenAll(ask.Press("Kirim pertanyaan"), ask.Press("Kirim pertanyaan")), page => page.Answers(HttpStatusCode.Redirect));

        var late = (await (await app.People.ForumAdmin()).Open($"{address}/tanya")).Form("Answer").Fill("Answer", "Jawaban pengurus.");
        var first = (await owner.Open($"{address}/tanya")).Form("Answer").Fill("Answer", "Jawaban pemilik.");
        (await first.Press("Simpan jawaban")).Answers(HttpStatusCode.Redirect);
        (await first.Press("Simpan jawaban")).Answers(HttpStatusCode.Redirect);
        var refused = await late.Press("Simpan jawaban");
        refused.Answers(HttpStatusCode.Conflict);
        Assert.Contains("Jawaban pemilik.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Jawaban pengurus.", refused.Form("Answer")["Answer"]);
        Assert.Equal("Jawaban pemilik.", await Answered());
        (await refused.Form("Answer").Press("Simpan jawaban")).Answers(HttpStatusCode.Redirect);
        Assert.Equal("Jawaban pengurus.", await Answered());

        Task<string?> Answered() => app.Look(db => db.Set<PracticeQuestion>().Where(q => db.Set<Practice>().Any(p => p.Id == q.PracticeId && p.Slug == address.Substring(9))).Select(q => q.Answer).SingleAsync());
    }

    [Fact]
    public async Task When_the_owner_has_left_the_forum_admins_hear_the_questions()
    {
        var word = Writing.Word();
        var address = await (await app.People.Fresh("pengelola-ponorogo")).WritePractice($"Ditinggalkan {word}");
        var asker = await app.People.Fresh("pengelola-batang");
        try
        {
            await Enable(false);
            var page = await asker.Open($"{address}/tanya");
            Assert.Contains("tidak aktif", page.Text, StringComparison.Ordinal);
            (await page.Form("Text").Fill("Text", "Masihkah berjalan?").Press("Kirim pertanyaan")).Answers(HttpStatusCode.Redirect);
            Assert.Equal("forum-madiun@contoh.invalid", Assert.Single(await Letters(word)).To);
        }
        finally
        {
            await Enable(true);
        }
    }

    [Fact]
    public async Task A_question_of_somebody_whom_the_owner_blocked_goes_to_the_forum_admins_and_once_however_often_it_is_sent()
    {
        var word = Writing.Word();
        var address = await (await app.People.Fresh("pengelola-ponorogo")).WritePractice($"Terblokir {word}");
        var asker = await app.People.Fresh("pengelola-batang");
        await using var blocking = await Blocking.Of(app, "pengelola-ponorogo", "pengelola-batang");
        for (var i = 0; i < 2; i++)
        {
            (await (await asker.Open($"{address}/tanya")).Form("Text").Fill("Text", "Bagaimana gilirannya?").Press("Kirim pertanyaan")).Answers(HttpStatusCode.Redirect);
        }

        Assert.Equal("forum-madiun@contoh.invalid", Assert.Single(await Letters(word)).To);

        // An admin who wrote the practice does not hear of it as the admin either.
        var own = await (await app.People.Fresh("forum-madiun")).WritePractice($"Milik pengurus {word}");
        await using var also = await Blocking.Of(app, "forum-madiun", "pengelola-batang");
        (await (await asker.Open($"{own}/tanya")).Form("Text").Fill("Text", "Bagaimana gilirannya?").Press("Kirim pertanyaan")).Answers(HttpStatusCode.Redirect);
        Assert.Equal("admin@contoh.invalid", Assert.Single(await Letters($"Milik pengurus {word}")).To);
    }

    private Task<int> Enable(bool isEnabled) => app.Look(async db =>
    {
        (await db.Set<ForumLks.Web.Features.Identity.Member>().SingleAsync(m => m.UserName == "pengelola-ponorogo")).Enable(isEnabled);
        return await db.SaveChangesAsync();
    });

    private async Task<int> AskDue()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PracticeChecks>().AskDue(TestContext.Current.CancellationToken);
    }

    private Task<List<OutgoingMail>> Letters(string word) => app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(l => l.Subject.Contains(word)).OrderBy(l => l.Id).ToListAsync());

    private Task<PracticeFreshness> Freshness(string address) => app.Look(db => db.Set<Practice>().Where(p => p.Slug == address.Substring(9)).Select(p => p.Freshness).SingleAsync());
}

public sealed class SqliteReadingTests(SqliteApp app) : ReadingTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresReadingTests(PostgresApp app) : ReadingTests(app), IClassFixture<PostgresApp>;
