using System.Net;
using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Features.Visits;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Visits;

/// <summary>A study visit from need to check-in, and what goes wrong on the way.</summary>
public abstract class VisitTests(ForumApp app)
{
    private static readonly InstitutionProfile Profile = new(ServiceKind.Anak, InstitutionRank.Berkembang, CapacityBand.UpTo40, null, null);

    [Fact]
    public async Task A_need_finds_hosts_and_ends_in_a_report_an_adoption_and_a_check_in()
    {
        var word = Writing.Word();
        var slug = await app.PublishPractice($"Kebun {word} di halaman", Profile, more: c => c.Blocks = [new() { Key = "bedeng", Title = "Membuat bedeng", Steps = ["Ukur."] }, new() { Key = "kompos", Title = "Menyiapkan kompos" }]);
        var traveller = await app.People.Fresh("pengelola-batang");
        var visit = await traveller.BeginVisit($"kebun {word}", f => f.Fill(("Input.Institution.People", "4"), ("Input.Institution.Kilometres", "180"), ("Input.Institution.Nights", "1")));

        var proposed = await traveller.Open($"{visit}/tuan-rumah");
        Assert.Contains($"topik: kebun, {word}", proposed.Text, StringComparison.Ordinal);
        Assert.Contains("sama: anak, 21–40 orang", proposed.Text, StringComparison.Ordinal);
        (await proposed.Form("Chosen").Fill("Chosen", slug).Press("Simpan tuan rumah")).Answers(HttpStatusCode.Redirect);

        (await traveller.Ask(visit, $"Berapa lama sampai panen {word}?")).Answers(HttpStatusCode.Redirect);
        var letter = await app.Look(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(m => m.Text.Contains($"panen {word}")));
        var host = app.Stranger();
        var answering = await host.Open(LinkIn(letter.Text, "/studi-banding/jawab/"));
        Assert.Contains($"panen {word}", answering.Text, StringComparison.Ordinal);
        (await answering.Form("Input[0].Text").Fill(("Input[0].Text", $"Dua bulan {word}."), ("Input[0].MayReuse", "true")).Press("Kirim jawaban")).Answers(HttpStatusCode.Redirect);
        Assert.Contains($"Dua bulan {word}.", (await traveller.Open($"{visit}/tanya")).Text, StringComparison.Ordinal);

        var sheet = (await traveller.Open($"{visit}/lembar")).Form("SeenRevision");
        (await sheet.Fill(("Lines[0].State", "Ada"), ("Lines[1].State", "Belum"), ("Lines[1].Note", "Belum ada tempatnya")).Press("Simpan lembar")).Answers(HttpStatusCode.Redirect);
        var plan = (await traveller.Open($"{visit}/rencana")).Form("SeenRevision");
        Assert.Equal("Menyiapkan kompos", plan["Lines[0].What"]);
        var by = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(40);
        (await plan.Fill(("Lines[0].Who", "Juru masak"), ("Lines[0].When", by.ToString("yyyy-MM-dd", null)), ("Lines[0].Cost", "650.000")).Press("Simpan rencana")).Answers(HttpStatusCode.Redirect);
        var saved = await traveller.Open($"{visit}/rencana");
        Assert.Contains("Rp650.000", saved.Text, StringComparison.Ordinal);
        (await saved.Form("Kami terapkan").Press("Kami terapkan")).Answers(HttpStatusCode.Redirect);
        var adoption = await app.Look(db => db.Set<Adoption>().AsNoTracking().SingleAsync(a => db.Set<Practice>().Any(p => p.Id == a.PracticeId && p.Slug == slug)));
        Assert.Equal(["kompos"], adoption.Blocks.Select(b => b.Key));
        Assert.Equal(("Juru masak", "Rp650.000"), (adoption.Plan[0].Who, adoption.Plan[0].Cost));

        var report = (await traveller.Open($"{visit}/laporan")).Form("Input.Findings");
        var issued = await report.Fill(("Input.Findings", $"Kami belajar {word}."), ("Input.Place", "Batang, hari ini"), ("IsPublic", "true")).Press("Terbitkan laporan");
        issued.Answers(HttpStatusCode.Redirect);
        var paper = await app.Stranger().Open(issued.Location!);
        foreach (var expected in new[] { "/LSB/", $"Kami belajar {word}.", "4 orang × 180 km × 1 malam = 720", "Juru masak", "Rp650.000", $"Dua bulan {word}.", "belum", "Versi 1" })
        {
            Assert.Contains(expected, paper.Text, StringComparison.Ordinal);
        }

        Assert.NotNull(paper.Document.QuerySelector("figure.qr svg"));
        app.Clock.Move(TimeSpan.FromDays(91));
        traveller = await app.People.Fresh("pengelola-batang");
        var news = (await traveller.Open($"{visit}/kabar")).Form("Input.Outcome");
        (await news.Fill(("Input.Outcome", "Berjalan"), ("Input.Note", $"Panen kecil {word}.")).Press("Kirim kabar")).Answers(HttpStatusCode.Redirect);
        var told = await app.Look(db => db.Set<Adoption>().AsNoTracking().Include(a => a.CheckIns).SingleAsync(a => a.Id == adoption.Id));
        Assert.Contains($"Panen kecil {word}.", Assert.Single(told.CheckIns).Outcome, StringComparison.Ordinal);
        app.Clock.Move(TimeSpan.FromDays(-91));
    }

    [Fact]
    public async Task Nothing_found_is_said_and_nothing_is_invented()
    {
        var traveller = await app.People.Outsider();
        var visit = await traveller.BeginVisit($"zzqx {Writing.Word()}");
        var page = await traveller.Open($"{visit}/tuan-rumah");
        Assert.Contains("Belum ada praktik tentang ini", page.Text, StringComparison.Ordinal);
        // The rank comes with the institution that the directory knows.
        Assert.Matches(@"/praktik\?seperti=kami&Jenis=Anak&(Peringkat=\w+&)?Daya=UpTo40", page.Html.Replace("&amp;", "&", StringComparison.Ordinal));
        var wrong = await page.Form("Address").Fill("Address", "/praktik/tidak-ada-sama-sekali").Press("Simpan tuan rumah");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Praktik di alamat itu tidak ada", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("/praktik/tidak-ada-sama-sekali", wrong.Form("Address")["Address"]);
    }

    [Fact]
    public async Task Wrong_numbers_and_empty_fields_are_said_at_the_field_and_keep_what_was_typed()
    {
        var traveller = await app.People.Outsider();
        var form = (await traveller.Open("/studi-banding/baru")).Form("Input.Topic").Need("", "LKSA Uji");
        var page = await form.Fill(("Input.Institution.People", "10.000"), ("Input.Institution.Kilometres", "jauh"), ("Input.Institution.Nights", "-1")).Press("Carikan tuan rumah");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("antara 1 dan 500", page.ErrorAt("Input.Institution.People") ?? "", StringComparison.Ordinal);
        Assert.NotNull(page.ErrorAt("Input.Institution.Kilometres"));
        Assert.NotNull(page.ErrorAt("Input.Institution.Nights"));
        Assert.Contains("wajib diisi", page.ErrorAt("Input.Topic") ?? "", StringComparison.Ordinal);
        Assert.Equal("LKSA Uji", page.Form("Input.Topic")["Input.Institution.Institution"]);
        var zero = await (await traveller.Open("/studi-banding/baru")).Form("Input.Topic").Need("nol orang").Fill("Input.Institution.People", "0").Press("Carikan tuan rumah");
        Assert.NotNull(zero.ErrorAt("Input.Institution.People"));
    }

    [Fact]
    public async Task A_form_sent_twice_begins_one_visit_and_asks_one_question()
    {
        var word = Writing.Word();
        await app.PublishPractice($"Dua kali {word}", Profile);
        var traveller = await app.People.Fresh("pengelola-temanggung");
        var form = (await traveller.Open("/studi-banding/baru")).Form("Input.Topic").Need($"dua {word}");
        var first = await form.Press("Carikan tuan rumah");
        Assert.Equal(first.Location, (await form.Press("Carikan tuan rumah")).Location);
        Assert.Equal(1, await app.Look(db => db.Set<Visit>().CountAsync(v => v.Topic.Contains(word))));

        var visit = first.Location!.Replace("/tuan-rumah", "", StringComparison.Ordinal);
        await traveller.ChooseByAddress(visit, $"/praktik/{await SlugOf(word)}");
        var ask = (await traveller.Open($"{visit}/tanya")).Form("Input.Text");
        var host = ((AngleSharp.Html.Dom.IHtmlSelectElement)ask.Element.QuerySelector("[name='Input.Host']")!).Options.First(o => o.Value.Length > 0).Value;
        ask.Fill(("Input.Host", host), ("Input.Text", $"Sekali saja {word}?"));
        (await ask.Press("Kirim pertanyaan")).Answers(HttpStatusCode.Redirect);
        (await ask.Press("Kirim pertanyaan")).Answers(HttpStatusCode.Redirect);
        Assert.Equal(1, await app.Look(db => db.Set<OutgoingMail>().CountAsync(m => m.Text.Contains($"Sekali saja {word}"))));

        var report = (await traveller.Open($"{visit}/laporan")).Form("Input.Findings").Fill("Input.Findings", $"Temuan {word}.");
        (await report.Press("Terbitkan laporan")).Answers(HttpStatusCode.Redirect);
        (await report.Press("Terbitkan laporan")).Answers(HttpStatusCode.Redirect);
        var versions = await app.Look(db => db.Set<VisitReport>().CountAsync(r => db.Set<Visit>().Any(v => v.Id == r.VisitId && v.Topic.Contains(word))));
        Assert.Equal(1, versions);
    }

    [Fact]
    public async Task Questions_close_after_fourteen_days_for_both_sides()
    {
        var word = Writing.Word();
        await app.PublishPractice($"Tutup {word}", Profile);
        var traveller = await app.People.Fresh("pengelola-klaten");
        var visit = await traveller.BeginVisit($"tutup {word}");
        await traveller.ChooseByAddress(visit, await SlugOf(word));
        (await traveller.Ask(visit, $"Sempat dijawab {word}?")).Answers(HttpStatusCode.Redirect);
        var letter = await app.Look(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(m => m.Text.Contains($"dijawab {word}")));
        var late = (await traveller.Open($"{visit}/tanya")).Form("Input.Text");
        var answer = (await app.Stranger().Open(LinkIn(letter.Text, "/studi-banding/jawab/"))).Form("Input[0].Text");
        app.Clock.Move(TimeSpan.FromDays(15));
        try
        {
            var refused = await answer.Fill("Input[0].Text", "Terlambat.").Press("Kirim jawaban");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("ditutup", refused.Errors, StringComparison.Ordinal);
            var asked = await late.Fill(("Input.Host", HostIn(late)), ("Input.Text", "Satu lagi?")).Press("Kirim pertanyaan");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
            Assert.Contains("Tanya jawab ditutup", asked.Errors, StringComparison.Ordinal);
        }
        finally
        {
            app.Clock.Move(TimeSpan.FromDays(-15));
        }
    }

    [Fact]
    public async Task Nobody_but_travellers_finds_a_visit_and_a_private_report()
    {
        var word = Writing.Word();
        await app.PublishPractice($"Rahasia {word}", Profile);
        var traveller = await app.People.Outsider();
        var visit = await traveller.BeginVisit($"rahasia {word}");
        await traveller.ChooseByAddress(visit, await SlugOf(word));
        var issued = await (await traveller.Open($"{visit}/laporan")).Form("Input.Findings").Fill("Input.Findings", "Hanya kami.").Press("Terbitkan laporan");
        foreach (var other in new[] { await app.People.Member(), await app.People.ForumAdmin(), await app.People.PlatformAdmin() })
        {
            foreach (var end in new[] { "", "/bekal", "/tanya", "/lembar", "/rencana", "/laporan", "/kabar" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await other.Get(visit + end)).Status);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(issued.Location!)).Status);
        }

        var hash = await app.Look(db => db.Set<VisitReport>().Where(r => db.Set<Visit>().Any(v => v.Id == r.VisitId && v.Topic.Contains(word))).Select(r => r.Hash).SingleAsync());
        var check = await app.Stranger().Open($"/studi-banding/periksa/{hash[..24]}");
        Assert.Contains("Cocok", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(word, check.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Stranger().Get($"/studi-banding/periksa/{hash[..12]}")).Status);
        Assert.DoesNotContain(word, (await app.Stranger().Open("/studi-banding")).Text, StringComparison.Ordinal);
    }

    private Task<string> SlugOf(string word) => app.Look(db => db.Set<Practice>().Where(p => p.Title.Contains(word)).Select(p => p.Slug).SingleAsync());

    private static string HostIn(Form form) => ((AngleSharp.Html.Dom.IHtmlSelectElement)form.Element.QuerySelector("[name='Input.Host']")!).Options.First(o => o.Value.Length > 0).Value;

    private static string LinkIn(string text, string part) => new Uri(text.Split('\n').Single(l => l.Contains(part, StringComparison.Ordinal))).PathAndQuery;
}

public sealed class VisitsOnSqlite(SqliteApp app) : VisitTests(app), IClassFixture<SqliteApp>;

public sealed class VisitsOnPostgres(PostgresApp app) : VisitTests(app), IClassFixture<PostgresApp>;
