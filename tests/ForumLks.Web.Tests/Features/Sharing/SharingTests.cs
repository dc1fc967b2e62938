using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using ForumLks.Media;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Sharing;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Sharing;

/// <summary>How items leave the site, and how they stop doing so.</summary>
public abstract class SharingTests(ForumApp app)
{
    private const string Practice = "/praktik/kunjungan-rumah-berdua";
    private const string Meeting = "/rakor/rakor-lkks-jawa-tengah-2025";
    private const string Topic = "/diskusi/jaga-malam-tiga-pengasuh";
    private const string Space = "/ruang/madiun";
    private const string Institution = "/direktori/lkks-kota-pekalongan";

    [Theory]
    [InlineData(Practice, "HowTo")]
    [InlineData(Meeting, "Event")]
    [InlineData("/berita/musim-hujan-periksa-talang-dan-listrik", "NewsArticle")]
    [InlineData("/sumber/sop-dan-lembar-kunjungan-tamu", "Article")]
    [InlineData("/koleksi/menyiapkan-akreditasi-dari-meja-pengurus", "Article")]
    [InlineData(Institution, "Organization")]
    [InlineData(Topic, "DiscussionForumPosting")]
    [InlineData(Space, "CollectionPage")]
    [InlineData("/wilayah/35", "AdministrativeArea")]
    [InlineData("/wilayah/35.21", "AdministrativeArea")]
    public async Task Every_item_tells_search_engines_and_messengers_what_it_is(string address, string schemaType)
    {
        var page = await app.People.Stranger.Open(address);
        var graph = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph");
        Assert.Equal(schemaType, graph[0].GetProperty("@type").GetString());
        Assert.EndsWith(address, graph[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("BreadcrumbList", graph[1].GetProperty("@type").GetString());
        Assert.Contains("/kartu/", Meta(page, "og:image"), StringComparison.Ordinal);
        Assert.EndsWith(address, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(page.Document.QuerySelector("h1")!.TextContent, graph[0].GetProperty("name").GetString());
        Assert.NotEmpty(page.Document.QuerySelectorAll("[data-share]"));
        Assert.Equal("summary_large_image", page.Document.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_card_is_a_light_picture_and_is_asked_for_anew()
    {
        Assert.SkipUnless(ToolCheck.Find("vips").IsPresent, "libvips is missing.");
        foreach (var address in new[] { Practice, Meeting, Institution, Topic, Space, "/wilayah/35", "/wilayah/35.21" })
        {
            var card = await app.People.Stranger.Open(await CardOf(address));
            Assert.Equal("image/jpeg", card.Headers["Content-Type"]);
            Assert.Equal("no-cache", card.Headers["Cache-Control"]);
            Assert.InRange(card.Bytes.Length, 5_000, 250_000);
            Assert.Equal((1200, 630), SizeOf(card.Bytes));
        }
    }

    [Fact]
    public async Task A_title_of_any_letters_and_any_length_is_drawn()
    {
        Assert.SkipUnless(ToolCheck.Find("vips").IsPresent, "libvips is missing.");
        var editor = await app.People.NewsEditor();
        foreach (var title in new[] { $"<script>&\"'{Writing.Word()} 🦆 \u202Eabc", $"{new string('W', 90)} {Writing.Word()}", $"Pemberdayaan {string.Concat(Enumerable.Repeat("berkesinambungan ", 6))}{Writing.Word()}" })
        {
            var card = await app.People.Stranger.Get(await CardOf(await editor.WriteNews(title)));
            card.Answers(HttpStatusCode.OK);
            Assert.Equal((1200, 630), SizeOf(card.Bytes));
        }
    }

    [Fact]
    public async Task A_withdrawn_item_loses_its_card_short_address_and_page_of_sharing_at_once()
    {
        var editor = await app.People.NewsEditor();
        var address = await editor.WriteNews($"Berita {Writing.Word()}");
        var (code, id) = await CodeOf(address);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await app.People.Stranger.Get($"/s/{code}")).Status);
        Assert.Equal(address, (await app.People.Stranger.Get($"/s/{code}")).Location);
        await app.People.Stranger.Open($"/bagikan/{code}");

        var manage = await editor.Open($"/kelola/{id}");
        (await manage.Form("Tarik dari tampilan").Press("Tarik dari tampilan")).Answers(HttpStatusCode.Redirect);
        foreach (var path in new[] { $"/s/{code}", $"/kartu/{code}.jpg", $"/bagikan/{code}" })
        {
            (await app.People.Stranger.Get(path)).Answers(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task What_is_for_members_has_no_card_even_for_members_and_says_so()
    {
        var member = await app.People.Member();
        var address = await member.WritePractice($"Praktik {Writing.Word()}", visibility: "Members");
        var (code, _) = await CodeOf(address);
        var page = await member.Open(address);
        Assert.DoesNotContain("/kartu/", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("ld+json", page.Html, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-save]"));
        (await member.Get($"/kartu/{code}.jpg")).Answers(HttpStatusCode.NotFound);
        (await app.People.Stranger.Get($"/s/{code}")).Answers(HttpStatusCode.NotFound);
        Assert.Equal(address, (await member.Get($"/s/{code}")).Location);
        Assert.Contains("tidak untuk umum", (await member.Open($"/bagikan/{code}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Practice, "Caranya")]
    [InlineData(Meeting, "Keputusan 1")]
    [InlineData(Institution, "Selengkapnya")]
    [InlineData(Topic, "Selengkapnya")]
    public async Task The_message_says_the_thing_itself_and_where_to_read_on(string address, string words)
    {
        var page = await app.People.Stranger.Open(await ShareOf(address));
        var message = page.Document.QuerySelector("#pesan")!.TextContent;
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.Contains(address, message, StringComparison.Ordinal);
        Assert.Contains("/s/", page.Document.QuerySelector("#tautan")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("figure.qr svg"));
    }

    [Theory]
    [InlineData(Space)]
    [InlineData("/wilayah/35.21")]
    public async Task A_place_is_shared_by_its_own_short_address(string address)
    {
        var page = await app.People.Stranger.Open(await ShareOf(address));
        Assert.EndsWith(address, page.Document.QuerySelector("#tautan")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(address, page.Document.QuerySelector("#pesan")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("figure.qr svg"));
        Assert.Equal(await CardOf(address), page.Document.QuerySelector("main img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task A_question_outside_the_site_names_its_space_and_not_who_asked()
    {
        var page = await app.People.Stranger.Open(Topic);
        var schema = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph")[0];
        Assert.Equal("Organization", schema.GetProperty("author").GetProperty("@type").GetString());
        Assert.True(schema.TryGetProperty("datePublished", out _));
    }

    [Theory]
    [InlineData("/s/22")]
    [InlineData("/s/tidakada")]
    [InlineData("/kartu/zzzzzzzz.jpg")]
    [InlineData("/kartu/ruang/tidakada.jpg")]
    [InlineData("/kartu/wilayah/99.99.jpg")]
    [InlineData("/kartu/apa/madiun.jpg")]
    [InlineData("/bagikan/wilayah/..%2f35")]
    [InlineData("/bagikan/..%2f..%2fetc")]
    public async Task A_code_of_nothing_is_not_found(string address) => (await app.People.Stranger.Get(address)).Answers(HttpStatusCode.NotFound);

    private static string Meta(Page page, string property) => page.Document.QuerySelector($"meta[property='{property}']")?.GetAttribute("content") ?? "";

    private async Task<string> CardOf(string address) => new Uri(Meta(await app.People.Stranger.Open(address), "og:image")).PathAndQuery;

    private async Task<string> ShareOf(string address) => (await app.People.Stranger.Open(address)).Document.QuerySelector("[data-share]")!.GetAttribute("href")!;

    private async Task<(string Code, string Id)> CodeOf(string address)
    {
        var slug = address.Split('/')[^1];
        var item = await app.Look(db => db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().Select(i => new { i.Id, i.Slug, i.ContentItemId }).SingleAsync(i => i.Slug == slug));
        return (ShareCode.Of(item.Id), item.ContentItemId);
    }

    /// <summary>From the JPEG's frame header (ITU T.81, B.2.2).</summary>
    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        for (var at = 2; at < jpeg.Length - 9; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
        {
            if (jpeg[at] == 0xFF && jpeg[at + 1] is 0xC0 or 0xC1 or 0xC2)
            {
                return ((jpeg[at + 7] << 8) + jpeg[at + 8], (jpeg[at + 5] << 8) + jpeg[at + 6]);
            }
        }

        return default;
    }
}

public sealed class SqliteSharingTests(SqliteApp app) : SharingTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresSharingTests(PostgresApp app) : SharingTests(app), IClassFixture<PostgresApp>;
