using System.Net;
using ForumLks.Web.Features.Administration;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Administration;

/// <summary>The platform admin asks who changed what.</summary>
public abstract class AuditPageTests(ForumApp app)
{
    [Fact]
    public async Task What_one_person_wrote_is_found_by_kind_and_leads_to_the_history_of_the_thing()
    {
        var writer = await app.People.Outsider();
        (await (await writer.Open("/akun")).Form("Profile.Position").Fill("Profile.Position", "Pengurus harian").Press("Simpan profil")).Answers(HttpStatusCode.Redirect);

        var admin = await app.People.PlatformAdmin();
        var found = await admin.Open("/admin/jejak?orang=%20PENGELOLA-BATANG%20&jenis=Member");
        var line = found.Document.QuerySelectorAll(".list li")[0];
        Assert.StartsWith("Akun anggota", line.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("(Position)", line.TextContent, StringComparison.Ordinal);

        var history = await admin.Open(line.QuerySelector(".meta a")!.GetAttribute("href")!);
        Assert.NotEmpty(history.Document.QuerySelectorAll(".list li"));
        Assert.Contains("Riwayat akun anggota nomor", history.Document.QuerySelector("p[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_everybody_reads_is_named_and_what_finds_nothing_says_so()
    {
        var admin = await app.People.PlatformAdmin();
        var news = await admin.Open("/admin/jejak?jenis=News");
        var link = news.Document.QuerySelector(".list li p a[href^='/berita/']")!;
        Assert.Equal(link.TextContent, (await admin.Open(link.GetAttribute("href")!)).Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(news.Document.QuerySelector("#jenis option[value=News][selected]"));

        foreach (var none in new[] { "?orang=tidak-ada", "?jenis=%3Cscript%3E", "?jenis=News&nomor=bukan-angka", "?orang=%00&sebelum=1" })
        {
            Assert.Contains("Tidak ada perubahan dengan pilihan ini", (await admin.Open("/admin/jejak" + none)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_reports_a_page_is_not_named_and_whom_they_block_is_not_told()
    {
        var member = await app.People.Neighbour();
        var report = await member.Open("/laporkan?halaman=/praktik/kunjungan-rumah-berdua");
        await report.Form("Input.Text").Fill(("Input.Kind", "Keliru"), ("Input.Text", "Angkanya keliru, tolong diperiksa.")).Press("Kirim laporan");
        var (reports, named) = await app.Look(async db => (await db.Set<AuditEntry>().CountAsync(a => a.Subject == "Case"), await db.Set<AuditEntry>().CountAsync(a => a.Subject == "Case" && a.ById != null)));
        Assert.True(reports > 0);
        Assert.Equal(0, named);
    }

    [Fact]
    public async Task A_new_password_is_told_as_that_and_not_as_a_change_of_everything()
    {
        const string mine = "serambi-klaten-2026";
        var member = await People.SignIn(app.Stranger(), "pengelola-klaten", mine);
        var changed = await (await member.Open("/akun")).Form("Password.Current").Fill(("Password.Current", mine), ("Password.New", mine + "-baru")).Press("Ganti kata sandi");
        changed.Answers(HttpStatusCode.Redirect);
        var told = await app.Look(db => db.Set<AuditEntry>().Where(a => a.Subject == "Member").OrderByDescending(a => a.Id).Select(a => a.Members).FirstAsync());
        Assert.Contains("PasswordHash", told, StringComparison.Ordinal);
        Assert.DoesNotContain("IsPlatformAdmin", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_takes_no_telephone_and_no_signs_that_turn_a_name_around()
    {
        var member = await app.People.Neighbour();
        var refused = await (await member.Open("/akun")).Form("Profile.Position").Fill("Profile.Position", "WA 081234567890").Press("Simpan profil");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("WA 081234567890", refused.Form("Profile.Position")["Profile.Position"]);
        (await refused.Form("Profile.Position").Fill("Profile.Position", "Peng\u202Eurus").Press("Simpan profil")).Answers(HttpStatusCode.Redirect);
        Assert.Equal("Pengurus", (await member.Open("/akun")).Form("Profile.Position")["Profile.Position"]);
    }

    [Fact]
    public async Task Older_changes_keep_the_choice()
    {
        var admin = await app.People.PlatformAdmin();
        var first = await admin.Open("/admin/jejak?jenis=Area");
        var second = await admin.Open(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.All(second.Document.QuerySelectorAll(".list li b"), b => Assert.Equal("Kabupaten/kota", b.TextContent));
        Assert.Equal(50, second.Document.QuerySelectorAll(".list li").Length);
    }

    [Fact]
    public async Task Everything_that_is_audited_has_a_word()
    {
        var words = new AuditWords(app.Services.GetRequiredService<ContentTypes>());
        var unnamed = await app.Look(db => Task.FromResult(db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType != typeof(AuditEntry) && !t.ClrType.IsAbstract && t.ClrType.Namespace!.StartsWith("ForumLks", StringComparison.Ordinal)
                && !t.ClrType.IsDefined(typeof(UnauditedAttribute), inherit: false)).Select(t => t.ClrType.Name).Where(n => words.Of(n) is null).ToList()));
        Assert.Empty(unnamed);
    }
}

public sealed class SqliteAuditPageTests(SqliteApp app) : AuditPageTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresAuditPageTests(PostgresApp app) : AuditPageTests(app), IClassFixture<PostgresApp>;
