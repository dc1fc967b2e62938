using System.Net;
using AngleSharp.Dom;

namespace ForumLks.Web.Tests.Features.Comfort;

public abstract class ComfortTests(ForumApp app)
{
    [Fact]
    public async Task What_a_stranger_chooses_shows_on_every_page_and_on_no_one_elses()
    {
        var (chooser, other) = (app.People.Stranger, app.People.Stranger);
        await Choose(chooser, "teks-besar", "gelap", "hemat", contrast: true);
        for (var i = 0; i < 2; i++)
        {
            foreach (var address in new[] { "/praktik", "/", "/tentang" })
            {
                Assert.Equal("teks-besar gelap kontras hemat", ClassOf(await chooser.Open(address)));
                Assert.Null(ClassOf(await other.Open(address)));
            }
        }
    }

    [Fact]
    public async Task The_form_shows_what_was_chosen_and_going_back_to_the_device_forgets_it()
    {
        var stranger = app.People.Stranger;
        var saved = await Choose(stranger, "teks-raksasa", "terang", "lengkap", contrast: false);
        Assert.Contains("Tampilan tersimpan", (await stranger.Follow(saved)).Text, StringComparison.Ordinal);
        var form = (await stranger.Open("/tampilan")).Document;
        Assert.Equal(["teks-raksasa", "terang", "lengkap"], form.QuerySelectorAll("main input[type=radio][checked]").Select(i => i.GetAttribute("value")!));

        await Choose(stranger, "", "", "", contrast: false);
        Assert.Null(ClassOf(await stranger.Open("/praktik")));
    }

    [Fact]
    public async Task Kept_pages_are_kept_for_each_choice()
    {
        var stranger = app.People.Stranger;
        // What was just done is said once, on a page of one's own.
        await stranger.Follow(await Choose(stranger, "teks-besar", "", "", contrast: false));
        var kept = false;
        for (var i = 0; i < 50 && !kept; i++)
        {
            var page = await stranger.Open("/rakor");
            Assert.Equal("teks-besar", ClassOf(page));
            kept = page.Headers.ContainsKey("Age");
        }

        Assert.True(kept);
    }

    [Theory]
    [InlineData("gelap.gelap.terang.<script>.kontras", "terang kontras")]
    [InlineData("\"; Path=/; x", null)]
    [InlineData("hemat.lengkap", "hemat")]
    public async Task A_cookie_from_elsewhere_is_read_for_known_words_only(string cookie, string? expected) =>
        Assert.Equal(expected, ClassOf(await Ask("/praktik", ("Cookie", $"forumlks.tampilan={cookie}"))));

    [Fact]
    public async Task A_post_from_another_site_changes_nothing()
    {
        var stranger = app.People.Stranger;
        var request = new HttpRequestMessage(HttpMethod.Post, "/tampilan") { Content = new FormUrlEncodedContent([new("light", "gelap")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.DoesNotContain("Set-Cookie", (await Page.Of(stranger, await stranger.Http.SendAsync(request, TestContext.Current.CancellationToken), "/tampilan")).Headers.Keys);
        Assert.Null(ClassOf(await stranger.Open("/praktik")));
    }

    [Fact]
    public async Task After_saving_one_goes_on_where_one_was_but_never_to_another_site()
    {
        Assert.Equal("/rakor", (await Choose(app.People.Stranger, "", "gelap", "", false, "/rakor")).Location);
        Assert.Equal("/tampilan", (await Choose(app.People.Stranger, "", "gelap", "", false, "https://jahat.example/")).Location);
    }

    [Fact]
    public async Task A_browser_that_saves_data_gets_no_pictures_and_one_that_wants_them_gets_them()
    {
        var address = await APracticeWithAPhoto();
        foreach (var _ in new[] { 1, 2 })
        {
            var lean = await Ask(address, ("Save-Data", "on"));
            Assert.Empty(lean.Document.QuerySelectorAll("main .prose img"));
            var link = lean.Document.QuerySelector("main a.unshown")!;
            Assert.Matches(@"^Tampilkan gambar: .+ \(\d+([.,]\d+)? (B|KB|MB)\)$", link.TextContent);

            var shown = await Ask(link.GetAttribute("href")!, ("Save-Data", "on"));
            Assert.Single(shown.Document.QuerySelectorAll("main .prose img"));
            Assert.DoesNotContain("data:image", shown.Html, StringComparison.Ordinal);

            Assert.NotEmpty((await Ask(address)).Document.QuerySelectorAll("main .prose img"));
            Assert.NotEmpty((await Ask(address, ("Save-Data", "on"), ("Cookie", "forumlks.tampilan=lengkap"))).Document.QuerySelectorAll("main .prose img"));
            Assert.Empty((await Ask(address, ("Cookie", "forumlks.tampilan=hemat"))).Document.QuerySelectorAll("main .prose img"));
        }
    }

    [Fact]
    public async Task Still_pictures_beside_links_give_way_to_their_words()
    {
        const string resource = "/sumber/sop-dan-lembar-kunjungan-tamu";
        var full = (await Ask(resource)).Document.QuerySelector(".document img[loading=lazy]");
        Assert.NotNull(full);
        var lean = await Ask(resource, ("Save-Data", "on"));
        Assert.Empty(lean.Document.QuerySelectorAll("main img[loading]"));
        Assert.Contains(full.GetAttribute("alt")!, lean.Text, StringComparison.Ordinal);
    }

    private async Task<string> APracticeWithAPhoto()
    {
        foreach (var link in (await app.People.Stranger.Open("/praktik")).Document.QuerySelectorAll("main .list a[href^='/praktik/'], main .list a[href^='/berita/']"))
        {
            var address = link.GetAttribute("href")!;
            if ((await app.People.Stranger.Open(address)).Document.QuerySelector("main .prose .frame img") is not null)
            {
                return address;
            }
        }

        return await WriteOne();
    }

    private async Task<string> WriteOne()
    {
        var editor = await app.People.NewsEditor();
        var path = await app.Look(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            System.Linq.Queryable.Where(db.Set<ForumLks.Web.Features.Media.MediaFile>(), m => m.Width != null && !m.IsHeld))).First().Path);
        return await editor.WriteNews($"Berita bergambar {Writing.Word()}", more: form => form.Fill("Content.Body", $"Ini gambarnya.\n\n![Gambar contoh](/media/{path})"));
    }

    private Task<Page> Ask(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return app.People.Stranger.Send(request);
    }

    private static async Task<Page> Choose(Browser browser, string size, string light, string saving, bool contrast, string? back = null)
    {
        var form = (await browser.Open($"/tampilan{(back is null ? "" : $"?kembali={Uri.EscapeDataString(back)}")}")).Form("Size").Fill(("Size", size), ("Light", light), ("Saving", saving));
        var saved = await (contrast ? form.Fill("Contrast", "true") : form.Untick("Contrast")).Press("Simpan tampilan");
        saved.Answers(HttpStatusCode.Redirect);
        return saved;
    }

    private static string? ClassOf(Page page) => page.Document.DocumentElement.GetAttribute("class");
}

public sealed class ComfortOnSqlite(SqliteApp app) : ComfortTests(app), IClassFixture<SqliteApp>;

public sealed class ComfortOnPostgres(PostgresApp app) : ComfortTests(app), IClassFixture<PostgresApp>;
