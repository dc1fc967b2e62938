using System.Net;
using ForumLks.Web.Features.Consultations;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Consultations;

/// <summary>A closed question: only the asker and those it was put to know of it, on every channel; public only as the asker agreed.</summary>
public abstract class ConsultationTests(ForumApp app)
{
    [Fact]
    public async Task Only_those_in_it_know_of_it_anywhere()
    {
        var (asker, word) = (await app.People.Fresh("pengelola-ngawi"), Writing.Word());
        var address = await Ask(asker, word);
        var admin = await app.People.ForumAdmin();
        Assert.Contains(word, (await admin.Open(address)).Text, StringComparison.Ordinal);
        Assert.Contains(word, (await admin.Open("/konsultasi")).Text, StringComparison.Ordinal);
        foreach (var other in new[] { app.Stranger(), await app.People.Neighbour(), await app.People.OtherForumAdmin(), await app.People.PlatformAdmin(), await app.People.Reviewer() })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await other.Get(address)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await other.Get($"{address}/terbitkan")).Status);
            foreach (var page in new[] { "/konsultasi", "/ruang/madiun", "/ruang/madiun/diskusi", "/diskusi", "/sitemap.xml", "/ruang/madiun/diskusi.atom", "/admin", "/admin/jejak", "/admin/surat", "/admin/moderasi" })
            {
                Assert.DoesNotContain(word, (await other.Get(page)).Html, StringComparison.Ordinal);
            }

            Assert.Empty((await other.Open($"/cari?q={word}")).Document.QuerySelectorAll(".list a"));
        }

        Assert.False(await app.Look(db => db.Set<AuditEntry>().AnyAsync(a => a.Subject.StartsWith("Consultation"))));
    }

    [Fact]
    public async Task A_named_expert_answers_and_files_are_as_closed_as_the_question()
    {
        var (asker, expert, word) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("pengelola-banyumas"), Writing.Word());
        var form = (await asker.Open("/konsultasi/tanya")).Form("Input.Title").Fill(("Input.Title", $"Hal tertutup {word}"), ("Input.Text", "Bagaimana sebaiknya?"), ("Input.Experts", "@pengelola-banyumas")).Untick("Input.IsForAdmins")
            .Attach("Placement.Upload", "catatan.txt", "text/plain", System.Text.Encoding.UTF8.GetBytes($"Isi berkas {word}"));
        var address = Writing.Kept(await form.Press("Kirim pertanyaan"));
        (await (await app.People.ForumAdmin()).Get(address)).Answers(HttpStatusCode.NotFound);
        var page = await expert.Open(address);
        var file = page.Document.QuerySelector(".files a")!.GetAttribute("href")!;
        Assert.Contains(word, (await expert.Open(file)).Html, StringComparison.Ordinal);
        var path = await app.Look(db => db.Set<ConsultationFile>().OrderByDescending(f => f.Id).Select(f => f.Path).FirstAsync());
        foreach (var other in new[] { app.Stranger(), await app.People.PlatformAdmin(), await app.People.ForumAdmin() })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await other.Get(file)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/media/{path}")).Status);
        }

        var answer = page.Form("Input.Text").Fill("Input.Text", $"Begini caranya {word}.");
        (await answer.Press("Kirim")).Answers(HttpStatusCode.Redirect);
        (await answer.Press("Kirim")).Answers(HttpStatusCode.Redirect);
        Assert.Single((await asker.Open(address)).Document.QuerySelectorAll(".prose"), p => p.TextContent.Contains($"Begini caranya {word}.", StringComparison.Ordinal));
        await (await asker.Open(address)).Form("Tutup konsultasi").Press("Tutup konsultasi");
        Assert.DoesNotContain("Kirim", (await expert.Open(address)).Document.QuerySelectorAll("main button").Select(b => b.TextContent));
    }

    [Fact]
    public async Task An_answer_whose_file_is_refused_waits_until_it_is_sent_again()
    {
        var (asker, word) = (await app.People.Fresh("pengelola-ngawi"), Writing.Word());
        var address = await Ask(asker, word);
        var refused = await (await asker.Open(address)).Form("Input.Text").Fill("Input.Text", $"Sementara {word}").Attach("Placement.Upload", "program.exe", "application/octet-stream", "MZ"u8.ToArray()).Press("Kirim");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.DoesNotContain($"Sementara {word}", (await asker.Open(address)).Text, StringComparison.Ordinal);
        (await refused.Form("Input.Text").Fill("Input.Text", $"Lengkap {word}").Press("Kirim")).Answers(HttpStatusCode.Redirect);
        Assert.Contains($"Lengkap {word}", (await asker.Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_only_as_agreed_and_taken_back_at_any_time()
    {
        var (asker, admin, word) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("forum-madiun"), Writing.Word());
        var address = await Ask(asker, word, "Di LKSA Contoh Serambi Ngawi kami ragu soal jam jaga.");
        await (await admin.Open(address)).Form("Input.Text").Fill("Input.Text", "Mulai dari jam rawan.").Press("Kirim");
        var form = (await admin.Open($"{address}/terbitkan")).Form("Input.Title");
        Assert.DoesNotContain("Serambi Ngawi", form["Input.Question"]!, StringComparison.Ordinal);
        (await form.Fill(("Input.Title", $"Umum {word}"), ("Input.Question", "Sebuah lembaga ragu soal jam jaga."), ("Input.Answer", "Mulai dari jam rawan.")).Press("Kirim usulan kepada penanya")).Answers(HttpStatusCode.Redirect);
        Assert.False(await app.Look(db => db.Set<Topic>().AnyAsync(t => t.Title.Contains(word))));
        // Whoever was asked cannot agree in the asker's place.
        (await (await asker.Open(address)).Form("Tidak setuju").Press("Tidak setuju")).Answers(HttpStatusCode.Redirect);
        (await (await admin.Open($"{address}/terbitkan")).Form("Input.Title").Press("Kirim usulan kepada penanya")).Answers(HttpStatusCode.Redirect);
        (await (await asker.Open(address)).Form("Setuju teks ini terbit").Press("Setuju teks ini terbit")).Answers(HttpStatusCode.Redirect);
        (await (await admin.Open($"{address}/terbitkan")).Form("Terbitkan di Diskusi").Press("Terbitkan di Diskusi")).Answers(HttpStatusCode.Redirect);

        var topic = await app.Look(db => db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Title.Contains(word)));
        var me = await app.MemberId("pengelola-ngawi");
        Assert.NotEqual(me, topic.OwnerId);
        var open = await app.Stranger().Open($"/diskusi/{topic.Slug}");
        Assert.Contains("jam rawan", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ngawi", string.Concat(open.Document.QuerySelectorAll("article").Select(a => a.TextContent)), StringComparison.Ordinal);
        var edit = await (await admin.Open($"/diskusi/{topic.Slug}/ubah")).Form("Content.Title").Fill("Content.Body", "Teks lain.").Press("Simpan perubahan");
        edit.Answers(HttpStatusCode.UnprocessableEntity);

        (await (await asker.Open(address)).Form("Tarik persetujuan").Press("Tarik persetujuan")).Answers(HttpStatusCode.Redirect);
        (await app.Stranger().Get($"/diskusi/{topic.Slug}")).Answers(HttpStatusCode.NotFound);
        var again = await (await admin.Open($"/kelola/{topic.ContentItemId}")).Form("Terbitkan sekarang").Press("Terbitkan sekarang");
        again.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.False(await app.Look(db => db.Set<AuditEntry>().AnyAsync(a => a.Subject == "Topic" && a.SubjectId == topic.Id.ToString() && a.ById == me)));
    }

    [Fact]
    public async Task The_demo_has_an_open_one_and_one_published_without_its_asker()
    {
        var (asker, admin) = (await app.People.Fresh("pengelola-ponorogo"), await app.People.ForumAdmin());
        foreach (var page in new[] { await asker.Open("/konsultasi"), await admin.Open("/konsultasi") })
        {
            Assert.Equal(2, page.Document.QuerySelectorAll(".list a").Count(a => a.TextContent is "Tanda daftar kami lewat dua bulan" or "Ketua kami memegang kas"));
        }

        var published = await app.Look(db => db.Set<Consultation>().Where(c => c.Publication == PublicationState.Published).Select(c => c.PublicId).FirstAsync());
        Assert.Contains("Terbit tanpa identitas", (await asker.Open($"/konsultasi/{published}")).Text, StringComparison.Ordinal);
        var open = await app.Stranger().Open("/diskusi/ketua-memegang-kas");
        Assert.Contains("1 jawaban membantu", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ponorogo", string.Concat(open.Document.QuerySelectorAll("article, .post").Select(a => a.TextContent)), StringComparison.OrdinalIgnoreCase);
        (await (await admin.Open("/diskusi/ketua-memegang-kas/ubah")).Form("Content.Title").Fill("Content.Body", "Teks lain.").Press("Simpan perubahan")).Answers(HttpStatusCode.UnprocessableEntity);
        Assert.DoesNotContain((await app.Stranger().Open("/cari?q=tanda+daftar+lewat+dua+bulan")).Document.QuerySelectorAll(".list a"), a => a.TextContent.Contains("Tanda daftar kami", StringComparison.Ordinal));
    }

    private static async Task<string> Ask(Browser asker, string word, string text = "Bagaimana sebaiknya?") =>
        Writing.Kept(await (await asker.Open("/konsultasi/tanya")).Form("Input.Title").Fill(("Input.Title", $"Tertutup {word}"), ("Input.Text", $"{text} {word}")).Press("Kirim pertanyaan"));
}

public sealed class SqliteConsultationTests(SqliteApp app) : ConsultationTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresConsultationTests(PostgresApp app) : ConsultationTests(app), IClassFixture<PostgresApp>;
