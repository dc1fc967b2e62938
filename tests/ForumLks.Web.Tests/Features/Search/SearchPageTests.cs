using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;

namespace ForumLks.Web.Tests.Features.Search;

/// <summary>Somebody looks for something, narrows it down, mistypes, finds nothing, goes on.</summary>
public abstract class SearchPageTests(ForumApp app)
{
    [Fact]
    public async Task A_reader_narrows_by_links_that_keep_the_query_and_counts_match_what_they_lead_to()
    {
        var page = await app.People.Stranger.Open("/cari?q=panti");
        var link = page.Document.QuerySelectorAll(".facets a").First(a => a.GetAttribute("href")!.Contains("jenis=", StringComparison.Ordinal));
        var count = int.Parse(link.QuerySelector("span")!.TextContent);
        var narrowed = await app.People.Stranger.Open(link.GetAttribute("href")!);
        Assert.Contains($"{count} hasil", narrowed.Text, StringComparison.Ordinal);
        Assert.Contains("q=panti", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_stays_below_40_KB_with_a_full_list()
    {
        var page = await app.People.Stranger.Open("/cari?q=lembaga+panti+anak+sosial");
        Assert.True(page.Document.QuerySelectorAll("main .list > li").Length >= 10);
        Assert.InRange(page.Bytes.Length, 1, 40 * 1024);
    }

    [Theory]
    [InlineData("/cari", false)]
    [InlineData("/cari?q=beli+obat+di+contoh.id", true)]
    [InlineData("/cari?jenis=Practice", true)]
    public async Task Search_engines_keep_the_page_of_the_box_and_never_words_that_somebody_typed(string address, bool isHidden)
    {
        var page = await app.People.Stranger.Open(address);
        Assert.Equal(isHidden ? "noindex, nofollow" : null, page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal(isHidden, page.Headers.TryGetValue("X-Robots-Tag", out var tag) && tag.Contains("noindex", StringComparison.Ordinal));
        // What robots.txt forbids to fetch cannot tell that it is not to be kept.
        Assert.DoesNotContain("/cari", (await app.People.Stranger.Get("/robots.txt")).Html, StringComparison.Ordinal);
        Assert.Contains("/cari</loc>", (await app.People.Stranger.Get("/sitemap.xml")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newest_first_is_one_link_away()
    {
        var page = await app.People.Stranger.Open("/cari?q=panti");
        var newest = await app.People.Stranger.Open(page.Document.QuerySelector("nav[aria-label='Urutan'] a[href*='urut=baru']")!.GetAttribute("href")!);
        Assert.Equal("Terbaru", newest.Document.QuerySelector("nav[aria-label='Urutan'] a[aria-current]")!.TextContent);
    }

    [Fact]
    public async Task A_place_in_the_query_is_offered_as_a_filter_without_its_name()
    {
        var word = Writing.Word();
        var address = await (await app.People.Member()).WritePractice($"Kebun {word}");
        var page = await app.People.Stranger.Open($"/cari?q={word}+Ngawi");
        var offer = page.Document.QuerySelectorAll("main a").First(a => a.TextContent == "Kabupaten Ngawi");
        Assert.Contains("wilayah=35.21", offer.GetAttribute("href"), StringComparison.Ordinal);
        var narrowed = await app.People.Stranger.Open(offer.GetAttribute("href")!);
        Assert.Contains(narrowed.Document.QuerySelectorAll(".list a"), a => a.GetAttribute("href") == address);
        Assert.DoesNotContain("Ngawi", narrowed.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_word_is_forgiven_but_words_of_hidden_or_withdrawn_items_are_never_offered()
    {
        var word = Writing.Word();
        var editor = await app.People.NewsEditor();
        var address = await editor.WriteNews($"Berita {word}");
        var typed = word[..^1] + (word[^1] == 'z' ? 'y' : 'z');
        Assert.Contains($"Mungkin maksud Anda {word}", (await app.People.Stranger.Open($"/cari?q={typed}")).Text, StringComparison.Ordinal);

        var manage = (await editor.Open(address)).Document.QuerySelector("a[href^='/kelola/']")!.GetAttribute("href")!;
        Writing.Kept(await (await editor.Open(manage)).Form("Tarik dari tampilan").Press("Tarik dari tampilan"));
        Assert.DoesNotContain("Mungkin maksud Anda", (await app.People.Stranger.Open($"/cari?q={typed}")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => Task.FromResult(db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM search_word WHERE word = {word}").AsEnumerable().Single())));
    }

    [Fact]
    public async Task Nothing_found_offers_ways_on()
    {
        var page = await app.People.Stranger.Open("/cari?q=zzqqxxvv+panti&jenis=News&tahun=1999");
        Assert.Contains("Tidak ada hasil", page.Text, StringComparison.Ordinal);
        Assert.Contains("tanpa saringan", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kin_stand_below_an_item_and_only_what_the_reader_may_see()
    {
        var word = Writing.Word();
        var member = await app.People.Member();
        var first = await member.WritePractice($"Budidaya {word} di pekarangan panti");
        var second = await member.WritePractice($"Panen {word} dari pekarangan panti");
        var hidden = await member.WritePractice($"Catatan {word} pekarangan panti", visibility: "Space");
        var links = (await app.People.Stranger.Open(first)).Document.QuerySelectorAll("main section a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains(second, links);
        Assert.DoesNotContain(hidden, links);
        Assert.Contains(hidden, (await (await app.People.Member()).Open(second)).Document.QuerySelectorAll("main section a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Browsers_can_offer_the_search()
    {
        var home = await app.People.Stranger.Open("/");
        var description = await app.People.Stranger.Open(home.Document.QuerySelector("link[rel=search]")!.GetAttribute("href")!);
        Assert.StartsWith("application/opensearchdescription+xml", description.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("/cari?q={searchTerms}", description.Html, StringComparison.Ordinal);
    }
}

public sealed class SearchPageOnSqlite(SqliteApp app) : SearchPageTests(app), IClassFixture<SqliteApp>;

public sealed class SearchPageOnPostgres(PostgresApp app) : SearchPageTests(app), IClassFixture<PostgresApp>;
