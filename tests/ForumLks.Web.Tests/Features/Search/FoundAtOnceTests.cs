namespace ForumLks.Web.Tests.Features.Search;

public abstract class FoundAtOnceTests(ForumApp app)
{
    [Fact]
    public async Task A_forum_admin_publishes_a_rakor_report_and_everybody_finds_it_at_once()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open("/rakor/tulis")).Form("Content.Title").Report($"Rakor {word} Karesidenan Madiun");
        var address = Writing.Kept(await form.Press("Terbitkan"));

        Assert.True(await app.People.Stranger.Finds(word, address));
        var page = await app.People.Stranger.Open(address);
        Assert.Contains(word, page.Text, StringComparison.Ordinal);
        Assert.Contains("10 Maret 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_publishes_a_practice_and_everybody_finds_it_at_once()
    {
        var word = Writing.Word();
        var address = await (await app.People.Member()).WritePractice($"Kebun gizi {word}");
        Assert.True(await app.People.Stranger.Finds(word, address));
        var page = await app.People.Stranger.Open(address);
        Assert.Contains("12,5 kg", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kabupaten Ngawi", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_found_in_other_forms()
    {
        var word = Writing.Word();
        var address = await (await app.People.Member()).WritePractice($"Pelatihan menjahit {word}");
        Assert.True(await app.People.Stranger.Finds($"melatih+{word}", address));
    }

    [Fact]
    public async Task A_withdrawn_item_is_gone_from_page_search_feed_and_sitemap()
    {
        var word = Writing.Word();
        var admin = await app.People.NewsEditor();
        var address = await admin.WriteNews($"Berita {word}");
        Assert.Equal((true, true, true, true), await Seen(word, address));

        await Manage(admin, address, "Tarik dari tampilan");
        Assert.Equal((false, false, false, false), await Seen(word, address));

        await Manage(admin, address, "Terbitkan sekarang");
        Assert.Equal((true, true, true, true), await Seen(word, address));
    }

    [Fact]
    public async Task A_deleted_item_is_gone_and_can_be_restored()
    {
        var word = Writing.Word();
        var admin = await app.People.NewsEditor();
        var address = await admin.WriteNews($"Berita {word}");
        var manage = ManageAddress(await admin.Open(address));
        await admin.Follow(await (await admin.Open(manage)).Form("Hapus tulisan ini").Press("Hapus tulisan ini"));
        Assert.Equal((false, false, false, false), await Seen(word, address));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await admin.Get(address)).Status);

        await (await admin.Open(manage)).Form("Pulihkan").Press("Pulihkan");
        Assert.Equal((true, true, true, true), await Seen(word, address));
    }

    [Theory]
    [InlineData("/cari?q=%00")]
    [InlineData("/cari?q=%22%22%22")]
    [InlineData("/cari?q=*%20AND%20OR%20NOT%20NEAR(")]
    [InlineData("/cari?q=%F0%9F%98%80%20%E2%80%AE")]
    [InlineData("/cari?q=kebun&halaman=-5")]
    [InlineData("/cari?q=kebun&halaman=99999999999")]
    [InlineData("/cari?q=kebun&tahun=abc&ruang='--&wilayah=%25")]
    [InlineData("/cari?jenis=Practice")]
    [InlineData("/cari?q=")]
    public async Task No_query_is_an_error(string address) => await app.People.Stranger.Open(address);

    [Fact]
    public async Task A_query_of_10000_letters_is_answered() => await app.People.Stranger.Open("/cari?q=" + new string('a', 10_000));

    private async Task<(bool Page, bool Search, bool Feed, bool Sitemap)> Seen(string word, string address)
    {
        var stranger = app.People.Stranger;
        return (
            (await stranger.Get(address)).Status == System.Net.HttpStatusCode.OK,
            await stranger.Finds(word, address),
            (await stranger.Open("/berita/umpan")).Html.Contains(address, StringComparison.Ordinal),
            (await stranger.Open("/sitemap.xml")).Html.Contains(address, StringComparison.Ordinal));
    }

    private static async Task Manage(Browser browser, string address, string button) =>
        Writing.Kept(await (await browser.Open(ManageAddress(await browser.Open(address)))).Form(button).Press(button));

    private static string ManageAddress(Page page) => page.Document.QuerySelector("a[href^='/kelola/']")!.GetAttribute("href")!;
}

public sealed class FoundAtOnceOnSqlite(SqliteApp app) : FoundAtOnceTests(app), IClassFixture<SqliteApp>;

public sealed class FoundAtOnceOnPostgres(PostgresApp app) : FoundAtOnceTests(app), IClassFixture<PostgresApp>;
