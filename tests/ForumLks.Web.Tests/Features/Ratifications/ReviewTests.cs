using System.Net;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Ratifications;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Ratifications;

/// <summary>Those who were there comment by a link of their own, without an account, for as long as the review is open.</summary>
public abstract class ReviewTests(ForumApp app)
{
    [Fact]
    public async Task A_participant_comments_by_link_and_is_answered()
    {
        var (id, slug) = await app.Write(Reports.Content(Reports.Decision("Iuran dikumpulkan tiap bulan.", null)), publish: false);
        var admin = await app.People.ForumAdmin();
        var early = await (await admin.Open($"/rakor/{slug}/tinjauan")).Form("Opening.Days").Fill("Opening.Days", "99").Press("Buka tinjauan");
        early.Answers(HttpStatusCode.UnprocessableEntity);
        Writing.Kept(await (await admin.Open($"/rakor/{slug}/tinjauan")).Form("Opening.Days").Fill("Opening.Days", "7").Press("Buka tinjauan"));
        var made = await (await admin.Open($"/rakor/{slug}/tinjauan")).Form("Inviting.Office").Fill(("Inviting.Office", "Bendahara FLKS Magetan"), ("Inviting.Email", "bendahara@contoh.invalid")).Press("Buat tautan");
        var link = new Uri(made.Document.QuerySelector("#tautan")!.TextContent.Trim()).PathAndQuery;

        var stranger = app.Stranger();
        var page = await stranger.Open(link);
        Assert.Contains("Bendahara FLKS Magetan", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal(0, await Comments(id));
        var wrong = await page.Form("Input.Text").Fill("Input.Text", "Bulan apa mulainya?").Smuggle("Input.Item", "77").Press("Kirim tanggapan");
        Assert.True(wrong.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Redirect);
        Writing.Kept(await (await stranger.Open(link)).Form("Input.Text").Fill(("Input.Item", "1"), ("Input.Text", "Mulai bulan April, bukan Mei.")).Press("Kirim tanggapan"));

        var seen = await admin.Open($"/rakor/{slug}/tinjauan");
        Assert.Contains("Mulai bulan April, bukan Mei.", seen.Text, StringComparison.Ordinal);
        foreach (var form in seen.Document.Forms.Where(f => f.QuerySelector("[name=answer]") is not null).Take(1))
        {
            Writing.Kept(await seen.Form("answer").Fill("answer", "Betul, sudah dibetulkan.").Press("Simpan jawaban"));
        }

        Assert.Contains("Betul, sudah dibetulkan.", (await stranger.Open(link)).Text, StringComparison.Ordinal);
        Assert.Contains(await app.Look(db => db.Set<ForumLks.Web.Features.Notifications.OutgoingMail>().Select(m => m.To).ToListAsync()), to => to == "bendahara@contoh.invalid");
    }

    [Fact]
    public async Task Of_two_who_answer_one_comment_the_second_sees_the_first_and_keeps_their_words()
    {
        var (id, slug) = await app.Write(Reports.Content(Reports.Decision("Iuran dikumpulkan tiap bulan.", null)), publish: false);
        await app.Look(db => { db.Add(ReviewComment.Of(id, 1, "Bulan apa mulainya?", "Bendahara", app.Clock.GetUtcNow().UtcDateTime)); return db.SaveChangesAsync(); });
        var (one, other) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        var late = (await other.Open($"/rakor/{slug}/tinjauan")).Form("answer").Fill("answer", "Mulai Mei.");
        Assert.Equal(new string('x', 1001), (await (await other.Open($"/rakor/{slug}/tinjauan")).Form("answer").Fill("answer", new string('x', 1001)).Press("Simpan jawaban")).Form("answer")["answer"]);
        Writing.Kept(await (await one.Open($"/rakor/{slug}/tinjauan")).Form("answer").Fill("answer", "Mulai April.").Press("Simpan jawaban"));
        var refused = await late.Press("Simpan jawaban");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Mulai April.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Mulai Mei.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Mulai April.", await app.Look(db => db.Set<ReviewComment>().Where(c => c.MeetingReportId == id).Select(c => c.Answer).SingleAsync()));
    }

    [Fact]
    public async Task An_altered_or_ended_link_says_whom_to_ask_and_nothing_else()
    {
        var content = Reports.Content(Reports.Decision("Rahasia yang belum disahkan.", null));
        var (_, slug) = await app.Write(content, publish: false);
        var admin = await app.People.Fresh("forum-madiun");
        Writing.Kept(await (await admin.Open($"/rakor/{slug}/tinjauan")).Form("Opening.Days").Fill("Opening.Days", "1").Press("Buka tinjauan"));
        var made = await (await admin.Open($"/rakor/{slug}/tinjauan")).Form("Inviting.Office").Fill("Inviting.Office", "Peserta").Press("Buat tautan");
        var link = new Uri(made.Document.QuerySelector("#tautan")!.TextContent.Trim()).PathAndQuery;
        var good = await app.Stranger().Open(link);
        var altered = await app.Stranger().Get(link[..^2] + (link.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA"));
        app.Clock.Move(TimeSpan.FromDays(3));
        var ended = await app.Stranger().Get(link);
        var late = await good.Form("Input.Text").Fill("Input.Text", "Terlambat.").Press("Kirim tanggapan");
        foreach (var page in new[] { altered, ended, late })
        {
            page.Answers(HttpStatusCode.Gone);
            Assert.Contains("pengurus forum", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Rahasia", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(content.Title, page.Html, StringComparison.Ordinal);
        }
    }

    private Task<int> Comments(long id) => app.Look(db => db.Set<ReviewComment>().CountAsync(c => c.MeetingReportId == id));
}

public sealed class ReviewOnSqlite(SqliteApp app) : ReviewTests(app), IClassFixture<SqliteApp>;

public sealed class ReviewOnPostgres(PostgresApp app) : ReviewTests(app), IClassFixture<PostgresApp>;
