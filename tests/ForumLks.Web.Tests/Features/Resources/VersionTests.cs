using System.Net;
using System.Text;

namespace ForumLks.Web.Tests.Features.Resources;

/// <summary>A file is replaced: the newest is downloaded, the older ones stay, and what changed can be read.</summary>
public abstract class VersionTests(ForumApp app)
{
    [Fact]
    public async Task A_replaced_file_stays_as_an_older_version_with_its_size_and_the_difference_of_its_text()
    {
        var (old, @new) = (Writing.Word(), Writing.Word());
        var address = await app.Shelve("sop.txt", "text/plain", Encoding.UTF8.GetBytes($"Jam kunjungan pukul sembilan.\nHubungi {old}.\n"));
        await app.Replace(address, "sop-baru.txt", "text/plain", Encoding.UTF8.GetBytes($"Jam kunjungan pukul sepuluh.\nHubungi {@new}.\n"), "Jam kunjungan digeser");
        await app.ReadDocuments();

        var page = await app.People.Stranger.Open(address);
        Assert.Contains("sop-baru.txt", page.Text, StringComparison.Ordinal);
        Assert.Contains("Jam kunjungan digeser", page.Text, StringComparison.Ordinal);
        Assert.Matches(@"Versi 1\s[^V]*TXT, \d", page.Text);
        Assert.Contains("sop-baru.txt", (await app.People.Stranger.Get(address + "/unduh")).Location!, StringComparison.Ordinal);

        var second = await app.People.Stranger.Open(address + "/versi/2");
        Assert.Contains("sembilan", second.Document.QuerySelector(".diff del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sepuluh", second.Document.QuerySelector(".diff ins")!.TextContent, StringComparison.Ordinal);
        var first = await app.People.Stranger.Open(address + "/versi/1");
        Assert.Contains("Ini versi lama", first.Text, StringComparison.Ordinal);
        var file = first.Document.QuerySelector("main .files a[href^='/media/']")!.GetAttribute("href")!;
        Assert.Contains(old, Encoding.UTF8.GetString((await app.People.Stranger.Open(file)).Bytes), StringComparison.Ordinal);
        Assert.Contains(old, (await app.People.Stranger.Open(address + "/baca?versi=1")).Text, StringComparison.Ordinal);

        Assert.True(await app.People.Stranger.Finds(@new, address));
        Assert.False(await app.People.Stranger.Finds(old, address));
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get(address + "/versi/3")).Status);
    }

    [Fact]
    public async Task A_form_cannot_write_the_history_of_files()
    {
        var address = await app.Shelve("a.txt", "text/plain", Encoding.UTF8.GetBytes($"Isi {Writing.Word()}"));
        var form = (await (await app.People.ForumAdmin()).Open(address + "/ubah")).Form("Content.Title");
        Writing.Kept(await form.Smuggle("Content.OlderFiles[0].File", "unggahan/lain/rahasia.pdf").Press("Simpan perubahan"));
        Assert.Empty(await app.Look(db => Task.FromResult(db.Set<ForumLks.Web.Features.Resources.Resource>().Single(r => r.Slug == Shelving.Slug(address)).Content.OlderFiles)));
    }

    [Fact]
    public async Task A_reference_is_given_as_a_sentence_and_for_programs()
    {
        var address = await app.Shelve("b.txt", "text/plain", Encoding.UTF8.GetBytes("Isi."), ("Content.Title", "Panduan {uji} dapur"), ("Content.Publisher", "Forum LKS"), ("Content.Year", "2025"));
        Assert.Contains("Forum LKS. (2025). Panduan {uji} dapur. ForumLKS. Diakses", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);
        var bib = (await app.People.Stranger.Open(address + "/kutip.bib")).Html;
        Assert.Contains("title = {{Panduan uji dapur}}", bib, StringComparison.Ordinal);
        Assert.Contains("TI  - Panduan {uji} dapur", (await app.People.Stranger.Open(address + "/kutip.ris")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get(address + "/kutip.exe")).Status);
    }
}

public sealed class VersionsOnSqlite(SqliteApp app) : VersionTests(app), IClassFixture<SqliteApp>;

public sealed class VersionsOnPostgres(PostgresApp app) : VersionTests(app), IClassFixture<PostgresApp>;
