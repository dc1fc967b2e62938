using System.Net;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ForumLks.Web.Tests.Features.Safeguarding;

/// <summary>A second person for what concerns clients, reports by anybody, and out of sight at once.</summary>
public abstract class SafeguardingTests(ForumApp app)
{
    private static readonly string[] Points = ["wajah", "nama", "sekolah", "alamat", "keluarga", "kasus"];

    private People People => app.People;

    [Fact]
    public async Task What_tells_of_a_child_waits_for_a_second_person()
    {
        var (member, title) = (await People.Member(), $"Pendampingan {Writing.Word()}");
        var asked = await (await member.Open("/praktik/tulis")).Form("Content.Title").Practice(title).Fill("Content.Problem", "Seorang anak berusia 9 tahun tidak mau sekolah.").Press("Terbitkan");
        asked.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Seorang anak berusia 9 tahun", asked.Document.QuerySelector(".clients blockquote")?.TextContent, StringComparison.Ordinal);
        var address = Writing.Kept(await Ticked(asked.Form("Content.Title")).Press("Terbitkan"));

        (await People.Stranger.Get(address)).Answers(HttpStatusCode.NotFound);
        (await (await People.Neighbour()).Get(address)).Answers(HttpStatusCode.NotFound);
        Assert.Contains("orang kedua", (await member.Open(address)).Text, StringComparison.Ordinal);
        var id = await IdOf(address);
        (await member.Get($"/admin/mata-kedua/{id}")).Answers(HttpStatusCode.NotFound);
        (await (await People.OtherForumAdmin()).Get($"/admin/mata-kedua/{id}")).Answers(HttpStatusCode.NotFound);
        Assert.True(await Letters("mata kedua") > 0);

        var admin = await People.ForumAdmin();
        Assert.Contains(title, (await admin.Open("/admin/mata-kedua")).Text, StringComparison.Ordinal);
        (await (await admin.Open($"/admin/mata-kedua/{id}")).Form("Setujui dan terbitkan").Press()).Answers(HttpStatusCode.Redirect);
        Assert.Contains(title, (await People.Stranger.Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_person_gives_it_back_with_a_reason_and_is_never_the_writer()
    {
        var admin = await People.ForumAdmin();
        var title = $"Kisah {Writing.Word()}";
        var address = await admin.WritePractice(title, more: f => Ticked(f.Fill("Placement.AboutClients", "true")));
        var id = await IdOf(address);
        (await admin.Get($"/admin/mata-kedua/{id}")).Answers(HttpStatusCode.NotFound);

        var platform = await People.PlatformAdmin();
        var page = await platform.Open($"/admin/mata-kedua/{id}");
        (await page.Form("Kembalikan ke penulis").Press("Kembalikan ke penulis")).Answers(HttpStatusCode.UnprocessableEntity);
        (await page.Form("Kembalikan ke penulis").Fill("Reason", "Sebut umur saja, tanpa desa.").Press("Kembalikan ke penulis")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Sebut umur saja", (await admin.Open(address)).Text, StringComparison.Ordinal);
        (await People.Stranger.Get(address)).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_approved_text_that_changes_waits_again()
    {
        var (member, admin) = (await People.Member(), await People.ForumAdmin());
        var address = await member.WritePractice($"Cerita {Writing.Word()}", more: f => Ticked(f.Fill("Placement.AboutClients", "true")));
        var id = await IdOf(address);
        (await (await admin.Open($"/admin/mata-kedua/{id}")).Form("Setujui dan terbitkan").Press()).Answers(HttpStatusCode.Redirect);
        Writing.Kept(await (await member.Open($"{address}/ubah")).Form("Content.Title").Fill("Content.Result", "Sekarang lain.").Press("Simpan perubahan"));
        (await People.Stranger.Get(address)).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task News_of_a_child_asks_for_the_rules_of_the_press_as_well()
    {
        var editor = await People.NewsEditor();
        var asked = await (await editor.Open("/berita/tulis")).Form("Content.Title").News($"Putusan {Writing.Word()}").Fill("Content.Body", "Polisi menahan seorang remaja berinisial AN karena tawuran.").Press("Terbitkan");
        asked.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("juga setelah mereka dewasa", asked.Text, StringComparison.Ordinal);
        var keys = asked.Document.QuerySelectorAll("[name='Placement.Checked']").Select(b => b.GetAttribute("value")).ToList();
        Assert.Equal(11, keys.Count);
        Assert.DoesNotContain("juga setelah mereka dewasa", (await (await People.Member()).Open("/praktik/tulis")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ordinary_post_is_out_at_once()
    {
        var address = await (await People.Member()).WritePractice($"Kebun anak asuh {Writing.Word()}", more: f => f.Fill("Content.Problem", "Anak-anak dan lansia di panti kekurangan sayur."));
        (await People.Stranger.Get(address)).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Anybody_reports_a_page_and_follows_it_up_with_a_code()
    {
        var address = await (await People.Member()).WritePractice($"Pos {Writing.Word()}");
        var stranger = People.Stranger;
        var foot = (await stranger.Open(address)).Document.QuerySelector("footer a[href^='/laporkan']")!.GetAttribute("href")!;
        var form = (await stranger.Open(foot)).Form("Input.Text");
        Assert.Equal(address, form["Input.Address"]);
        var lacking = await form.Press();
        lacking.Answers(HttpStatusCode.UnprocessableEntity);
        var sent = await lacking.Form("Input.Text").Fill("Input.Kind", "IdentitasAnak").Fill("Input.Text", "Ada wajah anak di gambar kedua.").Press();
        var receipt = await stranger.Follow(sent);
        Assert.Contains("Baru", receipt.Text, StringComparison.Ordinal);
        var code = sent.Location!.Split('/')[^1];
        Assert.True(await Letters("identitas anak") >= 2);

        (await (await People.OtherForumAdmin()).Get($"/admin/kasus/{code}")).Answers(HttpStatusCode.NotFound);
        (await (await People.Member()).Get("/admin/kasus")).Answers(HttpStatusCode.NotFound);
        var admin = await People.ForumAdmin();
        Assert.Contains("Anak atau penerima layanan dapat dikenali", (await admin.Open("/admin/kasus")).Text, StringComparison.Ordinal);
        var file = await admin.Open($"/admin/kasus/{code}");
        var hidden = await file.Form("Sembunyikan segera").Press("Sembunyikan segera");
        Assert.Equal($"/admin/kasus/{code}", hidden.Location);
        (await People.Stranger.Get(address)).Answers(HttpStatusCode.NotFound);

        (await (await admin.Open($"/admin/kasus/{code}")).Form("Saya tangani").Press()).Answers(HttpStatusCode.Redirect);
        (await (await admin.Open($"/admin/kasus/{code}")).Form("Answer").Press()).Answers(HttpStatusCode.UnprocessableEntity);
        (await (await admin.Open($"/admin/kasus/{code}")).Form("Answer").Fill("Answer", "Gambarnya sudah diganti. Terima kasih.").Press()).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Gambarnya sudah diganti", (await stranger.Open($"/laporan/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_that_fills_the_hidden_field_is_thanked_and_forgotten()
    {
        var form = (await People.Stranger.Open("/laporkan?halaman=/praktik")).Form("Input.Text").Fill("Input.Kind", "Lainnya").Fill("Input.Text", "beli di sini").Fill("Input.Website", "https://contoh.id");
        var sent = await form.Press();
        sent.Answers(HttpStatusCode.Redirect);
        var code = sent.Location!.Split('/')[^1];
        Assert.False(await app.Look(db => db.Set<Case>().AnyAsync(c => c.Code == code || c.Text == "beli di sini")));
    }

    [Fact]
    public async Task A_report_never_leads_to_another_site()
    {
        var page = await People.Stranger.Open("/laporkan?halaman=https%3A%2F%2Fjahat.example%2F");
        Assert.Equal("/", page.Form("Input.Text")["Input.Address"]);
        Assert.Equal("/", (await People.Stranger.Open("/laporkan?halaman=%2F%2Fjahat.example")).Form("Input.Text")["Input.Address"]);
    }

    [Fact]
    public async Task One_tap_takes_an_item_out_of_every_sight_and_only_an_admin_brings_it_back()
    {
        var (member, admin, word) = (await People.Member(), await People.ForumAdmin(), Writing.Word());
        var address = await member.WritePractice($"Pos {word}");
        var stranger = People.Stranger;
        await stranger.Open(address);
        await stranger.Open("/praktik");
        Assert.True(await stranger.Finds(word, address));

        (await (await admin.Open(address)).Form("Sembunyikan segera").Press("Sembunyikan segera")).Answers(HttpStatusCode.Redirect);
        foreach (var reader in new[] { stranger, await People.Neighbour(), await People.Outsider() })
        {
            (await reader.Get(address)).Answers(HttpStatusCode.NotFound);
            Assert.False(await reader.Finds(word, address));
            Assert.DoesNotContain(word, (await reader.Open("/praktik")).Html, StringComparison.Ordinal);
            Assert.DoesNotContain(word, (await reader.Open("/ruang/madiun")).Html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(word, (await stranger.Open("/sitemap.xml")).Html, StringComparison.Ordinal);
        Assert.Contains("Disembunyikan", (await member.Open(address)).Text, StringComparison.Ordinal);

        // Its writer corrects it but does not bring it back, by whatever button.
        await (await member.Open($"{address}/ubah")).Form("Content.Title").Fill("Content.Result", "Dibetulkan.").Press("Terbitkan");
        (await stranger.Get(address)).Answers(HttpStatusCode.NotFound);
        var id = await IdOf(address);
        (await member.Get($"/sembunyikan/{id}")).Answers(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(address)).Status);

        (await (await admin.Open($"/sembunyikan/{id}")).Form("Tampilkan lagi").Press("Tampilkan lagi")).Answers(HttpStatusCode.UnprocessableEntity);
        (await (await admin.Open($"/sembunyikan/{id}")).Form("Tampilkan lagi").Fill("Reason", "Sudah dibetulkan.").Press("Tampilkan lagi")).Answers(HttpStatusCode.Redirect);
        (await stranger.Get(address)).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_ratified_report_can_be_hidden_although_it_is_locked()
    {
        const string Ratified = "/rakor/rakor-forum-karesidenan-pekalongan-2025";
        var admin = await People.OtherForumAdmin();
        (await (await admin.Open(Ratified)).Form("Sembunyikan segera").Press("Sembunyikan segera")).Answers(HttpStatusCode.Redirect);
        foreach (var part in new[] { "", "/cetak", "/cetak/notulen", "/agenda.ics" })
        {
            (await People.Stranger.Get(Ratified + part)).Answers(HttpStatusCode.NotFound);
        }

        var id = await IdOf(Ratified);
        (await (await admin.Open($"/sembunyikan/{id}")).Form("Tampilkan lagi").Fill("Reason", "Keliru menekan.").Press("Tampilkan lagi")).Answers(HttpStatusCode.Redirect);
        (await People.Stranger.Get(Ratified)).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_late_case_is_marked_and_told_of_once()
    {
        var sent = await (await People.Stranger.Open("/laporkan?halaman=/")).Form("Input.Text").Fill("Input.Kind", "IdentitasAnak").Fill("Input.Text", "Ada nama anak.").Press();
        var code = sent.Location!.Split('/')[^1];
        app.Clock.Move(TimeSpan.FromHours(25));
        Assert.Contains("Lewat tenggat", (await (await People.PlatformAdmin()).Open($"/admin/kasus/{code}")).Text, StringComparison.Ordinal);
        var reminders = app.Services.GetServices<IHostedService>().OfType<CaseReminders>().Single();
        await reminders.Look(CancellationToken.None);
        await reminders.Look(CancellationToken.None);
        var admins = await app.Look(db => db.Set<ForumLks.Web.Features.Identity.Member>().CountAsync(m => m.IsPlatformAdmin));
        Assert.Equal(admins, await app.Look(db => db.Set<OutgoingMail>().CountAsync(m => m.Subject == "Laporan lewat tenggat" && m.Text.Contains(code))));
    }

    [Fact]
    public async Task A_breach_has_a_clock_and_letters()
    {
        var admin = await People.PlatformAdmin();
        var form = (await admin.Open("/admin/insiden")).Form("Input.Data");
        (await form.Press()).Answers(HttpStatusCode.UnprocessableEntity);
        var sent = await form.Fill(("Input.DiscoveredOn", "2026-01-05"), ("Input.DiscoveredAt", "08.30"), ("Input.Data", "Nama dan alamat"), ("Input.People", "3 anak asuh"), ("Input.How", "Termuat dalam berita."), ("Input.Actions", "Disembunyikan.")).Press();
        sent.Answers(HttpStatusCode.Redirect);
        Assert.Contains("Lewat 3 × 24 jam", (await admin.Follow(sent)).Text, StringComparison.Ordinal);
        var letter = await admin.Open(sent.Location + "/surat?kepada=lembaga");
        Assert.Contains("Pasal 46", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Nama dan alamat", letter.Text, StringComparison.Ordinal);
        (await (await admin.Open(sent.Location!)).Form("Pemilik data sudah diberi tahu").Press()).Answers(HttpStatusCode.Redirect);
        (await (await admin.Open(sent.Location!)).Form("Lembaga sudah diberi tahu").Press()).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Sudah diberitahukan", (await admin.Open("/admin/insiden")).Text, StringComparison.Ordinal);
    }

    private static Form Ticked(Form form)
    {
        foreach (var box in form.Element.QuerySelectorAll("[name='Placement.Checked']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            Assert.Contains(box.Value, Points);
            box.IsChecked = true;
        }

        return form;
    }

    private Task<string> IdOf(string address)
    {
        var slug = address.Split('/')[^1];
        return app.Look(db => db.Set<ContentItem>().Where(i => i.Slug == slug).Select(i => i.ContentItemId).SingleAsync());
    }

    private Task<int> Letters(string subject) => app.Look(db => db.Set<OutgoingMail>().CountAsync(m => m.Subject.Contains(subject)));
}

public sealed class SafeguardingOnSqlite(SqliteApp app) : SafeguardingTests(app), IClassFixture<SqliteApp>;

public sealed class SafeguardingOnPostgres(PostgresApp app) : SafeguardingTests(app), IClassFixture<PostgresApp>;
