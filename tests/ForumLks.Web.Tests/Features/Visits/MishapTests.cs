using System.Net;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Visits;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Visits;

/// <summary>Groups, hosts who pause or leave, practices that change under a visit, and letters that go out once.</summary>
public abstract class MishapTests(ForumApp app) : VisitGround(app)
{
    [Fact]
    public async Task Several_institutions_travel_together_each_with_its_own_sheet_and_one_report()
    {
        var (word, slug) = await Practice(blocks: 1);
        var (leader, visit) = await Travel("pengelola-batang", word, slug);
        var page = await leader.Open(visit);
        var (group, colleague) = (page.Document.GetElementById("ajak-lembaga")!.GetAttribute("value")!, page.Document.GetElementById("ajak-rekan")!.GetAttribute("value")!);

        Assert.Contains("Masuk dahulu", (await App.Stranger().Open(new Uri(group).PathAndQuery)).Text, StringComparison.Ordinal);
        var other = await App.People.Fresh("pengelola-tegal");
        var joining = await other.Open(new Uri(group).PathAndQuery);
        (await joining.Form("Input.Institution").Fill(("Input.Institution", $"LKS Kedua {word}"), ("Input.Area", "33.76")).Press("Ikut")).Answers(HttpStatusCode.Redirect);
        var helper = await App.People.Fresh("pengelola-bireuen");
        (await (await helper.Open(new Uri(colleague).PathAndQuery)).Form("Ikut").Press("Ikut")).Answers(HttpStatusCode.Redirect);

        Assert.Contains($"LKS Kedua {word}", (await leader.Open(visit)).Text, StringComparison.Ordinal);
        (await (await other.Open($"{visit}/lembar")).Form("SeenRevision").Fill("Lines[0].State", "Ada").Press("Simpan lembar")).Answers(HttpStatusCode.Redirect);
        Assert.Null((await leader.Open($"{visit}/lembar")).Document.QuerySelector("input[type=radio][checked]"));

        // Two people of one institution on one sheet.
        var mine = (await leader.Open($"{visit}/lembar")).Form("SeenRevision");
        var theirs = (await helper.Open($"{visit}/lembar")).Form("SeenRevision");
        (await mine.Fill(("Lines[0].State", "Belum"), ("Lines[0].Note", "Kata ketua")).Press("Simpan lembar")).Answers(HttpStatusCode.Redirect);
        var conflict = await theirs.Fill(("Lines[0].State", "Ada"), ("Lines[0].Note", "Kata rekan")).Press("Simpan lembar");
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Kata ketua", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Kata rekan", conflict.Form("SeenRevision")["Lines[0].Note"]);
        (await conflict.Form("SeenRevision").Press("Simpan lembar")).Answers(HttpStatusCode.Redirect);

        var issued = await (await leader.Open($"{visit}/laporan")).Form("Input.Findings").Fill("Input.Findings", "Bersama-sama.").Press("Terbitkan laporan");
        var paper = await other.Open(issued.Location!);
        Assert.Contains($"LKS Kedua {word}", paper.Text, StringComparison.Ordinal);
        Assert.Contains("tidak menyebut angka, jadi tidak dihitung", paper.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await (await App.People.Fresh("pengelola-klaten")).Get(new Uri(group).PathAndQuery)).Status);
    }

    [Fact]
    public async Task A_host_who_pauses_or_has_left_takes_no_questions_and_visitors_are_told()
    {
        var (word, slug) = await Practice(owner: "pengelola-banjarmasin");
        var (traveller, visit) = await Travel("pengelola-temanggung", word, slug);
        var form = (await traveller.Open($"{visit}/tanya")).Form("Input.Text");
        var host = await App.People.Fresh("pengelola-banjarmasin");
        var paused = await (await host.Open("/studi-banding/tuan-rumah")).Form("Input.PauseNote").Fill(("Input.IsPaused", "true"), ("Input.PauseNote", "sampai akreditasi"), ("Input.Rows[0].Day", "Tuesday"), ("Input.Rows[0].From", "13.00"), ("Input.Rows[0].To", "15.00")).Press("Simpan");
        paused.Answers(HttpStatusCode.Redirect);
        var refused = await form.Fill(("Input.Host", HostIn(form)), ("Input.Text", "Masih buka?")).Press("Kirim pertanyaan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("sedang tidak menerima pertanyaan: sampai akreditasi", refused.Text, StringComparison.Ordinal);

        var wrong = await (await host.Open("/studi-banding/tuan-rumah")).Form("Input.PauseNote").Fill(("Input.Rows[0].From", "15.00"), ("Input.Rows[0].To", "13.00")).Press("Simpan");
        Assert.Contains("sesudah jam mulai", wrong.ErrorAt("Input.Rows[0].To") ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", (await App.Stranger().Open($"/studi-banding/jam/{slug}")).Html, StringComparison.Ordinal);
        (await (await host.Open("/studi-banding/tuan-rumah")).Form("Input.PauseNote").Untick("Input.IsPaused").Press("Simpan")).Answers(HttpStatusCode.Redirect);
        var calendar = (await App.Stranger().Open($"/studi-banding/jam/{slug}")).Html;
        Assert.Contains("RRULE:FREQ=WEEKLY;BYDAY=TU", calendar, StringComparison.Ordinal);
        Assert.Contains("T130000", calendar, StringComparison.Ordinal);

        await SetEnabled("pengelola-banjarmasin", false);
        try
        {
            Assert.Contains("sudah tidak di ForumLKS", (await traveller.Open($"{visit}/tanya")).Text, StringComparison.Ordinal);
            Assert.Contains("sudah tidak di ForumLKS", (await traveller.Open(visit)).Text, StringComparison.Ordinal);
        }
        finally
        {
            await SetEnabled("pengelola-banjarmasin", true);
        }
    }

    [Fact]
    public async Task A_host_takes_no_questions_of_whom_they_blocked_as_during_a_pause()
    {
        var (word, slug) = await Practice(owner: "pengelola-banjarmasin");
        var (traveller, visit) = await Travel("pengelola-klaten", word, slug);
        (await traveller.Ask(visit, $"Sebelum diblokir {word}?")).Answers(HttpStatusCode.Redirect);
        var form = (await traveller.Open($"{visit}/tanya")).Form("Input.Text");
        await using var blocking = await Blocking.Of(App, "pengelola-banjarmasin", "pengelola-klaten");
        var refused = await form.Fill(("Input.Host", HostIn(form)), ("Input.Text", "Masih buka?")).Press("Kirim pertanyaan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("sedang tidak menerima pertanyaan.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Masih buka?", refused.Html, StringComparison.Ordinal);

        App.Clock.Move(TimeSpan.FromDays(10));
        await SendDue();
        Assert.Single(await Letters(word));
        App.Clock.Move(TimeSpan.FromDays(-10));
    }

    [Fact]
    public async Task A_block_deleted_while_somebody_plans_keeps_the_plan_and_says_so()
    {
        var (word, slug) = await Practice(blocks: 2);
        var (traveller, visit) = await Travel("pengelola-bireuen", word, slug);
        (await (await traveller.Open($"{visit}/lembar")).Form("SeenRevision").Fill("Lines[1].State", "Belum").Press("Simpan lembar")).Answers(HttpStatusCode.Redirect);
        var form = (await traveller.Open($"{visit}/rencana")).Form("SeenRevision");
        await Rewrite(slug, c => c.Blocks.RemoveAt(1));
        var refused = await form.Fill(("Lines[0].What", "Menyusun kalender"), ("Lines[0].Who", "Pengasuh"), ("Lines[0].When", "1 Januari 2020")).Press("Simpan rencana");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Pilih bagian praktik", refused.ErrorAt("Lines[0].Part") ?? "", StringComparison.Ordinal);
        Assert.Contains("sudah lewat", refused.ErrorAt("Lines[0].When") ?? "", StringComparison.Ordinal);
        Assert.Equal("Menyusun kalender", refused.Form("SeenRevision")["Lines[0].What"]);
        Assert.Contains("sudah dihapus penulisnya", (await traveller.Open($"{visit}/lembar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_practice_is_neither_proposed_nor_taken()
    {
        var (word, slug) = await Practice(owner: "pengelola-temanggung");
        var author = await App.People.Fresh("pengelola-temanggung");
        var visit = await author.BeginVisit($"uji {word}");
        var page = await author.Open($"{visit}/tuan-rumah");
        Assert.DoesNotContain($"/praktik/{slug}", page.Html, StringComparison.Ordinal);
        var refused = await page.Form("Address").Fill("Address", $"/praktik/{slug}").Press("Simpan tuan rumah");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("praktik lembaga dalam rombongan sendiri", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_with_consent_are_there_for_later_visitors_until_the_host_takes_it_back()
    {
        var (word, slug) = await Practice(owner: "pengelola-banyumas");
        var (first, visit) = await Travel("pengelola-batang", word, slug);
        (await first.Ask(visit, $"Pertanyaan terbuka {word}?")).Answers(HttpStatusCode.Redirect);
        (await first.Ask(visit, $"Pertanyaan tertutup {word}?")).Answers(HttpStatusCode.Redirect);
        var host = await App.People.Fresh("pengelola-banyumas");
        var link = (await host.Open("/studi-banding/tuan-rumah")).Document.QuerySelectorAll("a").First(a => a.GetAttribute("href")!.Contains("/jawab/", StringComparison.Ordinal) && a.TextContent.Contains("LKSA Uji Rombongan", StringComparison.Ordinal)).GetAttribute("href")!;
        (await (await host.Open(link)).Form("Input[0].Text").Fill(("Input[0].Text", $"Boleh {word}."), ("Input[0].MayReuse", "true"), ("Input[1].Text", $"Jangan {word}.")).Press("Kirim jawaban")).Answers(HttpStatusCode.Redirect);

        var (later, second) = await Travel("pengelola-klaten", word, slug);
        var page = await later.Open($"{second}/tanya");
        Assert.Contains("Pernah ditanyakan", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Boleh {word}.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Jangan {word}.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Boleh {word}.", (await later.Open($"{second}/bekal?berkas=buka")).Text, StringComparison.Ordinal);

        var id = await App.Look(db => db.Set<Question>().Where(q => q.Text.Contains($"terbuka {word}")).Select(q => q.Id).SingleAsync());
        var reuse = (await host.Open("/studi-banding/tuan-rumah")).Document.Forms.First(f => f.QuerySelector($"input[name=question][value='{id}']") is not null);
        (await host.Post("/studi-banding/tuan-rumah?handler=Reuse", ("question", $"{id}"), ("allow", "false"), ("__RequestVerificationToken", reuse.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!))).Answers(HttpStatusCode.Redirect);
        Assert.DoesNotContain($"Boleh {word}.", (await later.Open($"{second}/tanya")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_a_visit_go_out_once_each()
    {
        var (word, slug) = await Practice(owner: "pengelola-banyumas");
        var (traveller, visit) = await Travel("pengelola-tegal", word, slug);
        (await traveller.Ask(visit, $"Ingatkan {word}?")).Answers(HttpStatusCode.Redirect);
        App.Clock.Move(TimeSpan.FromDays(10));
        await Task.WhenAll(SendDue(), SendDue(), SendDue());
        await SendDue();
        Assert.Equal(2, (await Letters(word)).Count);
        App.Clock.Move(TimeSpan.FromDays(6));
        await Task.WhenAll(SendDue(), SendDue());
        Assert.Contains("0 dari 1 pertanyaan terjawab", (await Letters(word)).Single(l => l.Subject.Contains("ditutup", StringComparison.Ordinal)).Text, StringComparison.OrdinalIgnoreCase);
        var again = await App.People.Fresh("pengelola-tegal");
        (await (await again.Open($"{visit}/laporan")).Form("Input.Findings").Fill("Input.Findings", "Selesai.").Press("Terbitkan laporan")).Answers(HttpStatusCode.Redirect);
        App.Clock.Move(TimeSpan.FromDays(91));
        await Task.WhenAll(SendDue(), SendDue());
        Assert.Single(await Letters(word), l => l.Text.Contains("/kabar", StringComparison.Ordinal));
        App.Clock.Move(TimeSpan.FromDays(-107));
    }

    [Fact]
    public async Task A_telephone_number_in_a_question_is_held_at_the_gate_and_nothing_is_lost()
    {
        var (word, slug) = await Practice();
        var (traveller, visit) = await Travel("pengelola-batang", word, slug);
        var held = await traveller.Ask(visit, $"Hubungi ibu asuh di 081234567890 tentang {word}.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, held.Status);
        Assert.Contains(word, held.Html, StringComparison.Ordinal);
        Assert.Equal(0, await App.Look(db => db.Set<Question>().CountAsync(q => q.Text.Contains(word))));
        Assert.Equal(0, await App.Look(db => db.Set<OutgoingMail>().CountAsync(m => m.Text.Contains("081234567890"))));
    }
}

public sealed class MishapsOnSqlite(SqliteApp app) : MishapTests(app), IClassFixture<SqliteApp>;

public sealed class MishapsOnPostgres(PostgresApp app) : MishapTests(app), IClassFixture<PostgresApp>;
