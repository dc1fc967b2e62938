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
        var title = $"Jejak praktik {Guid.NewGuid():n}";
        var draft = await (await writer.Open("/praktik/tulis")).Form("Content.Title").Fill("Content.Title", title).Press("Simpan draf");
        Assert.Contains("Draf tersimpan", draft.Text, StringComparison.Ordinal);

        var admin = await app.People.PlatformAdmin();
        var found = await admin.Open($"/admin/jejak?orang=%20{"pengelola-batang".ToUpperInvariant()}%20&jenis=Practice");
        var line = found.Document.QuerySelectorAll(".list li")[0];
        Assert.StartsWith("Praktik", line.QuerySelector("b")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(title, found.Html, StringComparison.Ordinal);

        var history = await admin.Open(line.QuerySelector(".meta a")!.GetAttribute("href")!);
        Assert.NotEmpty(history.Document.QuerySelectorAll(".list li"));
        Assert.Contains("Riwayat praktik", history.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
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
