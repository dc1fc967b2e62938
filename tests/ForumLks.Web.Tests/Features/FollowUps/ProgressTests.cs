using System.Net;
using ForumLks.Web.Features.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.FollowUps;

/// <summary>Progress by link or sign-in; done needs a proof and a second person; what was done by mistake is opened again.</summary>
public abstract class ProgressTests(ForumApp app)
{
    [Fact]
    public async Task Whoever_does_the_work_reports_by_link_and_an_admin_verifies()
    {
        var (area, _) = await Made();
        var admin = await app.People.ForumAdmin();
        var link = await LinkFor(admin, area, "Dinsos Kabupaten Ngawi");
        var worker = app.Stranger();
        var page = await worker.Open(link);
        Assert.Contains("Dinsos Kabupaten Ngawi", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);

        var stuck = await page.Form("Input.Note").Fill("Input.State", "Terkendala").Press("Kirim laporan");
        stuck.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("kendalanya", stuck.Errors, StringComparison.Ordinal);
        Writing.Kept(await stuck.Form("Input.Note").Fill("Input.Note", "Menunggu tanda tangan.").Press("Kirim laporan"));
        Assert.Contains("terkendala", (await app.People.Stranger.Open(area)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Menunggu tanda tangan", (await app.People.Stranger.Open(area)).Text, StringComparison.Ordinal);

        var unproved = await (await worker.Open(link)).Form("Input.Note").Fill(("Input.State", "Selesai"), ("Input.ProofKind", "SuratKeputusan"), ("Input.ProofOn", "20 Juni 2099")).Press("Kirim laporan");
        unproved.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Tulis nomor SK-nya.", unproved.Errors, StringComparison.Ordinal);
        Assert.Contains("belum tiba", unproved.Errors, StringComparison.Ordinal);
        Writing.Kept(await unproved.Form("Input.Note").Fill(("Input.ProofNumber", "460/12/2026"), ("Input.ProofOn", "20 Juni 2026"), ("Input.Note", "SK terbit.")).Press("Kirim laporan"));
        var again = await worker.Open(link);
        Assert.Contains("menunggu verifikasi", again.Text, StringComparison.Ordinal);
        Assert.Empty(again.Document.QuerySelectorAll("main form[method=post]"));

        Writing.Kept(await (await admin.Open(area)).Form("Verifikasi, selesai").Press("Verifikasi, selesai"));
        var done = await app.People.Stranger.Open(area);
        Assert.Contains("selesai", done.Text, StringComparison.Ordinal);
        Assert.Contains("SK nomor 460/12/2026, 20 Juni 2026", done.Text, StringComparison.Ordinal);
        Assert.Contains("SK terbit.", done.Text, StringComparison.Ordinal);
        var old = await page.Form("Input.Note").Fill(("Input.State", "Berjalan"), ("Input.Note", "Dari formulir lama.")).Press("Kirim laporan");
        old.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("sudah selesai", old.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_verifies_their_own_proof_also_not_by_a_forwarded_link()
    {
        var admin = await app.People.ForumAdmin();
        var (signedIn, _) = await Made();
        Writing.Kept(await Prove(await admin.Open(signedIn)));
        var (byLink, _) = await Made();
        var link = await LinkFor(admin, byLink, "Dinsos");
        Writing.Kept(await Prove(await admin.Open(link)));
        foreach (var area in new[] { signedIn, byLink })
        {
            var own = await (await admin.Open(area)).Form("Verifikasi, selesai").Press("Verifikasi, selesai");
            own.Answers(HttpStatusCode.UnprocessableEntity);
            Assert.Contains("orang kedua", own.Errors, StringComparison.Ordinal);
            Writing.Kept(await (await (await app.People.PlatformAdmin()).Open(area)).Form("Verifikasi, selesai").Press("Verifikasi, selesai"));
        }
    }

    [Fact]
    public async Task A_refused_proof_and_a_wrong_done_go_back_with_a_reason()
    {
        var (area, _) = await Made();
        var (admin, other) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        Writing.Kept(await Prove(await admin.Open(area)));
        Writing.Kept(await (await other.Open(area)).Form("Kembalikan bukti").Fill("reason", "Tautannya mati.").Press("Kembalikan bukti"));
        Assert.Contains("Tautannya mati.", (await app.People.Stranger.Open(area)).Text, StringComparison.Ordinal);
        Writing.Kept(await Prove(await admin.Open(area)));
        Writing.Kept(await (await other.Open(area)).Form("Verifikasi, selesai").Press("Verifikasi, selesai"));
        var silent = await (await other.Open(area)).Form("Buka lagi tindak lanjut ini").Press("Buka lagi tindak lanjut ini");
        silent.Answers(HttpStatusCode.UnprocessableEntity);
        Writing.Kept(await (await other.Open(area)).Form("Buka lagi tindak lanjut ini").Fill("reason", "SK dicabut.").Press("Buka lagi tindak lanjut ini"));
        var page = await app.People.Stranger.Open(area);
        Assert.Contains("Dibuka lagi", page.Text, StringComparison.Ordinal);
        Assert.Contains("SK dicabut.", page.Text, StringComparison.Ordinal);
        Writing.Kept(await (await other.Open(area)).Form("Batalkan tindak lanjut ini").Fill("reason", "Digabung dengan butir lain.").Press("Batalkan tindak lanjut ini"));
        Assert.Contains("dibatalkan", (await app.People.Stranger.Open(area)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_for_everybody_only_once_it_was_verified_and_a_named_file_gives_no_access()
    {
        var (area, _) = await Made();
        var link = await LinkFor(await app.People.ForumAdmin(), area, "Dinsos");
        var form = (await app.Stranger().Open(link)).Form("Input.Note").Fill(("Input.State", "Selesai"), ("Input.ProofKind", "Notulen"));
        var wrong = await form.Attach("Input.Upload", "notulen.pdf", "application/pdf", SampleFiles.Pdf("Notulen pembentukan")).Press("Kirim laporan");
        wrong.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tidak perlu diunggah lagi", wrong.Text, StringComparison.Ordinal);
        Writing.Kept(await wrong.Form("Input.Note").Fill("Input.ProofOn", "1 Juli 2026").Press("Kirim laporan"));

        var admin = await app.People.ForumAdmin();
        var file = (await admin.Open(area)).Document.QuerySelectorAll("a").Single(a => a.TextContent == "Berkas bukti").GetAttribute("href")!;
        (await app.People.Stranger.Get(file)).Answers(HttpStatusCode.NotFound);
        (await (await app.People.Neighbour()).Get(file)).Answers(HttpStatusCode.NotFound);
        Assert.Equal("application/pdf", (await admin.Open(file)).Headers["Content-Type"]);
        Writing.Kept(await (await admin.Open(area)).Form("Verifikasi, selesai").Press("Verifikasi, selesai"));
        Assert.Equal("application/pdf", (await app.People.Stranger.Open(file)).Headers["Content-Type"]);

        var (other, _) = await Made();
        var path = await app.Look(db => db.Set<FollowUpEvent>().Where(e => e.FilePath != null).Select(e => e.FilePath!).FirstAsync());
        var second = await LinkFor(admin, other, "Dinsos");
        Writing.Kept(await (await app.Stranger().Open(second)).Form("Input.Note").Fill(("Input.State", "Berjalan"), ("Input.Note", "Mulai.")).Smuggle("Input.KeptFile", path).Press("Kirim laporan"));
        Assert.DoesNotContain("Berkas bukti", (await admin.Open(other)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_photo_it_is_asked_whether_faces_are_on_it_and_a_document_with_a_nik_is_not_taken()
    {
        Assert.SkipUnless(ForumLks.Media.ToolCheck.Find("vips").IsPresent, "vips is not installed here.");
        var (area, _) = await Made();
        var link = await LinkFor(await app.People.ForumAdmin(), area, "Dinsos");
        Form Begun(Page page) => page.Form("Input.Note").Fill(("Input.State", "Selesai"), ("Input.ProofKind", "Notulen"), ("Input.ProofOn", "1 Juli 2026"));
        var nik = await Begun(await app.Stranger().Open(link)).Attach("Input.Upload", "daftar.txt", "text/plain", System.Text.Encoding.UTF8.GetBytes("Penerima: NIK 3521015203900003.")).Press("Kirim laporan");
        nik.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Berkas ini memuat NIK", nik.Text, StringComparison.Ordinal);

        var asked = await Begun(await app.Stranger().Open(link)).Attach("Input.Upload", "rapat.png", "image/png", SampleFiles.Png(300, 200)).Press("Kirim laporan");
        asked.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Lihat fotonya sekali lagi", asked.Text, StringComparison.Ordinal);
        Writing.Kept(await Begun(asked).Fill("Input.HasNoFaces", "true").Press("Kirim laporan"));
    }

    [Fact]
    public async Task Of_two_reports_at_once_none_is_lost_without_a_word()
    {
        var (area, id) = await Made();
        var link = await LinkFor(await app.People.ForumAdmin(), area, "Dinsos");
        var forms = new List<Form>();
        for (var i = 0; i < 4; i++)
        {
            forms.Add((await app.Stranger().Open(link)).Form("Input.Note").Fill(("Input.State", "Berjalan"), ("Input.Note", $"Kabar {i}.")));
        }

        var answers = await Task.WhenAll(forms.Select(f => f.Press("Kirim laporan")));
        var taken = answers.Count(a => a.Status == HttpStatusCode.Redirect);
        Assert.True(taken >= 1);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a =>
        {
            a.Answers(HttpStatusCode.UnprocessableEntity);
            Assert.StartsWith("Kabar", a.Form("Input.Note")["Input.Note"], StringComparison.Ordinal);
        });
        Assert.Equal(taken, await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id).SelectMany(f => f.Events).CountAsync()));
    }

    [Fact]
    public async Task Only_whose_task_it_is_may_report_and_they_find_it_under_their_tasks()
    {
        var (area, id) = await Made();
        var member = await app.People.Member();
        Assert.Empty((await member.Open(area)).Document.QuerySelectorAll("main form[method=post]"));
        var token = (await member.Open("/akun")).Form()["__RequestVerificationToken"]!;
        (await member.Post($"{area}?handler=Report", ("__RequestVerificationToken", token), ("Input.State", "Berjalan"))).Answers(HttpStatusCode.NotFound);
        (await member.Post($"{area}?handler=Verify", ("__RequestVerificationToken", token))).Answers(HttpStatusCode.NotFound);

        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open(area)).Form("Assigning.Office");
        var who = await app.Look(db => db.Set<ForumLks.Web.Features.Identity.Member>().Where(m => m.UserName == "pengelola-ngawi").Select(m => m.Id).SingleAsync());
        (await form.Fill(("Assigning.Office", "LKSA di Ngawi"), ("Assigning.MemberId", who.ToString())).Press("Simpan dan buat tautan lapor")).Answers(HttpStatusCode.OK);
        Assert.Contains(area, (await member.Open("/tindak-lanjut/saya")).Html, StringComparison.Ordinal);
        Writing.Kept(await (await member.Open(area)).Form("Input.Note").Fill("Input.State", "Berjalan").Press("Kirim laporan"));
        Assert.Equal(FollowUpState.Berjalan, await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id).Select(f => f.State).SingleAsync()));
        Assert.DoesNotContain(await app.Look(db => db.Set<ForumLks.Web.Features.Identity.Member>().Where(m => m.Id == who).Select(m => m.DisplayName).SingleAsync()), (await app.People.Stranger.Open(area)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_for_letters_goes_with_whom_it_was_of()
    {
        var (area, id) = await Made();
        var admin = await app.People.ForumAdmin();
        var member = await app.IdOf("pengelola-ngawi");
        await Assign("Dinsos A", null, "a@contoh.invalid");
        await Assign("Dinsos A", null, null);
        Assert.Equal("a@contoh.invalid", await Email());
        await Assign("Dinsos A", member, null);
        Assert.Null(await Email());
        await Assign("Dinsos A", member, "b@contoh.invalid");
        await Assign("Dinsos B", member, null);
        Assert.Null(await Email());

        async Task Assign(string office, Guid? who, string? email) =>
            (await (await admin.Open(area)).Form("Assigning.Office").Fill(("Assigning.Office", office), ("Assigning.MemberId", who?.ToString() ?? ""), ("Assigning.Email", email ?? "")).Press("Simpan dan buat tautan lapor")).Answers(HttpStatusCode.OK);
        Task<string?> Email() => app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id).Select(f => f.ContactEmail).SingleAsync());
    }

    private static Task<Page> Prove(Page page) => page.Form("Input.Note")
        .Fill(("Input.State", "Selesai"), ("Input.ProofKind", "Tautan"), ("Input.ProofUrl", "https://contoh.invalid/sk")).Press("Kirim laporan");

    private static async Task<string> LinkFor(Browser admin, string area, string office)
    {
        var made = await (await admin.Open(area)).Form("Assigning.Office").Fill("Assigning.Office", office).Press("Simpan dan buat tautan lapor");
        made.Answers(HttpStatusCode.OK);
        return new Uri(made.Document.QuerySelector("#tautan")!.TextContent.Trim()).PathAndQuery;
    }

    private async Task<(string Address, long ReportId)> Made()
    {
        var (id, _) = await app.Write(Reports.Content(Reports.Decision("Pengurus tersusun.", new DateOnly(2027, 2, 1), "35.21")));
        return ($"/tindak-lanjut/{await app.DecisionId(id, 1)}/35.21", id);
    }
}

public sealed class ProgressOnSqlite(SqliteApp app) : ProgressTests(app), IClassFixture<SqliteApp>;

public sealed class ProgressOnPostgres(PostgresApp app) : ProgressTests(app), IClassFixture<PostgresApp>;
