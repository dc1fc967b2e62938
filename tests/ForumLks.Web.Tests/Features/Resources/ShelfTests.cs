using System.Net;
using System.Text;

namespace ForumLks.Web.Tests.Features.Resources;

/// <summary>Looking for documents for one standard of accreditation.</summary>
public abstract class ShelfTests(ForumApp app)
{
    [Fact]
    public async Task The_six_standards_stand_beside_the_list_with_counts_also_those_with_nothing()
    {
        var page = await app.People.Stranger.Open("/sumber");
        foreach (var standard in new[] { "Program", "Sumber daya manusia", "Manajemen dan organisasi", "Sarana dan prasarana", "Proses pelayanan", "Hasil pelayanan" })
        {
            Assert.Contains(standard, page.Document.QuerySelector("#saring")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_standard_a_service_and_a_topic_narrow_the_list_together()
    {
        var topic = Writing.Word();
        var form = await Shelving.Filled(app, ("Content.Standards", "SaranaPrasarana"), ("Content.ServiceKinds", "Disabilitas"));
        form.Smuggle("Content.Tags[0]", topic);
        var address = Writing.Kept(await form.Attach("Placement.Upload", "a.txt", "text/plain", Encoding.UTF8.GetBytes("Isi.")).Press("Terbitkan"));
        Assert.True(await Lists($"/sumber?standar=SaranaPrasarana&layanan=Disabilitas&topik={topic}", address));
        Assert.True(await Lists($"/sumber?topik={topic.ToUpperInvariant()}", address));
        Assert.False(await Lists($"/sumber?standar=HasilPelayanan&topik={topic}", address));
        Assert.False(await Lists($"/sumber?topik={topic[..^1]}", address));
        Assert.Contains("Belum ada di sini", (await app.People.Stranger.Open($"/sumber?standar=HasilPelayanan&topik={topic}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sumber?standar=Ngawur&layanan=99")]
    [InlineData("/sumber?topik=%25_%7C'--")]
    public async Task A_filter_that_is_none_is_no_error(string address) => Assert.Equal(HttpStatusCode.OK, (await app.People.Stranger.Get(address)).Status);

    private async Task<bool> Lists(string list, string address) =>
        (await app.People.Stranger.Open(list)).Document.QuerySelectorAll("main .list a").Any(a => a.GetAttribute("href") == address);
}

public sealed class ShelfOnSqlite(SqliteApp app) : ShelfTests(app), IClassFixture<SqliteApp>;

public sealed class ShelfOnPostgres(PostgresApp app) : ShelfTests(app), IClassFixture<PostgresApp>;
