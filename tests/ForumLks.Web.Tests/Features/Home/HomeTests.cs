using System.Net;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Home;

public abstract class HomeTests(ForumApp app)
{
    [Fact]
    public async Task A_stranger_is_told_what_this_is_and_can_begin_the_three_journeys()
    {
        var page = await app.People.Stranger.Open("/");
        Assert.Contains("tanpa naik bus", page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/praktik", "/terbitkan", "/studi-banding"], page.Document.QuerySelectorAll(".journeys a").Select(a => a.GetAttribute("href")!));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".slips li .status"));
        foreach (var journey in page.Document.QuerySelectorAll(".journeys a"))
        {
            await app.People.Stranger.Open(journey.GetAttribute("href")!);
        }
    }

    [Theory]
    [InlineData("Ngawi", "Kabupaten Ngawi")]
    [InlineData("kota pekalongan", "Kota Pekalongan")]
    [InlineData("  kabupaten NGAWI ", "Kabupaten Ngawi")]
    public async Task Near_means_the_place_that_one_names(string typed, string place)
    {
        var stranger = app.People.Stranger;
        var saved = await (await stranger.Open("/")).Form("tempat").Fill("tempat", typed).Press("Tampilkan");
        Assert.Equal("/#dekat", saved.Location);
        var page = await stranger.Open("/");
        Assert.Contains($"Dekat Anda: {place}", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("#dekat .list li, #dekat a[href^='/wilayah/']"));
    }

    [Fact]
    public async Task A_name_of_two_places_is_asked_again()
    {
        var stranger = app.People.Stranger;
        var asked = await (await stranger.Open("/dekat-saya")).Form("tempat").Fill("tempat", "Madiun").Press("Simpan daerah");
        asked.Answers(HttpStatusCode.OK);
        Assert.Equal("/#dekat", (await asked.Form("kode").Press("Kota Madiun")).Location);
        Assert.Contains("Dekat Anda: Kota Madiun", (await stranger.Open("/")).Text, StringComparison.Ordinal);

        Assert.Equal("/#dekat", (await (await stranger.Open("/dekat-saya")).Form("tempat").Press("Lupakan daerah ini")).Location);
        Assert.DoesNotContain("Dekat Anda", (await stranger.Open("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("%_'\"<script>")]
    public async Task A_place_that_nobody_knows_is_answered_with_a_sentence(string typed)
    {
        var asked = await (await app.People.Stranger.Open("/dekat-saya")).Form("tempat").Fill("tempat", typed).Press("Simpan daerah");
        asked.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(asked.Document.QuerySelector("#tempat-error"));
        Assert.Equal(typed, asked.Document.QuerySelector("#tempat")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_place_of_one_stranger_is_never_on_the_page_of_another()
    {
        var (near, other) = (app.People.Stranger, app.People.Stranger);
        await near.Post("/dekat-saya", ("tempat", "Ngawi"));
        for (var i = 0; i < 3; i++)
        {
            Assert.Contains("Dekat Anda: Kabupaten Ngawi", (await near.Open("/")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Dekat Anda", (await other.Open("/")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_published_near_shows_at_once()
    {
        var stranger = app.People.Stranger;
        await stranger.Post("/dekat-saya", ("tempat", "Ngawi"));
        await stranger.Open("/");
        var title = $"Praktik {Writing.Word()}";
        var address = await (await app.People.Member()).WritePractice(title);
        var near = (await stranger.Open("/")).Document.QuerySelector("#dekat")!;
        Assert.NotEmpty(near.QuerySelectorAll("a"));
        Assert.Contains(address, (await stranger.Open("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_finds_what_waits_their_drafts_and_their_spaces()
    {
        var member = await app.People.Member();
        var title = $"Draf {Writing.Word()}";
        // Seen before it changes: what one did oneself is never a minute late.
        await member.Open("/");
        await (await member.Open("/praktik/tulis")).Form("Content.Title").Fill("Content.Title", title).Press("Simpan draf");
        var page = await member.Open("/");
        Assert.Contains("Selamat datang", page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Menunggu Anda", page.Text, StringComparison.Ordinal);
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".rail a[href='/ruang/madiun']"));
        Assert.DoesNotContain(title, (await (await app.People.Neighbour()).Open("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await app.People.Stranger.Open("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_the_own_space_is_not_pushed_out_by_older_ones_of_others()
    {
        var (there, here, old) = (Writing.Word(), Writing.Word(), app.Clock.GetUtcNow().UtcDateTime.AddDays(-89));
        var aceh = await app.Look(db => db.Set<Space>().Where(s => s.Slug == "aceh").Select(s => (long?)s.Id).SingleAsync());
        for (var i = 0; i < 41; i++)
        {
            await app.PutTopic($"Di sana {there} {i}");
        }

        await app.PutTopic($"Di sini {here}");
        await app.Look(db => db.Set<ContentItem>().Where(i => i.Title.Contains(there)).ExecuteUpdateAsync(i => i.SetProperty(x => x.SpaceId, aceh).SetProperty(x => x.PublishedUtc, old)));
        await app.Look(db => db.Set<ContentItem>().Where(i => i.Title.Contains(here)).ExecuteUpdateAsync(i => i.SetProperty(x => x.PublishedUtc, old.AddDays(1))));
        var page = await (await app.People.Fresh("pengelola-ponorogo")).Open("/");
        var unanswered = page.Document.QuerySelectorAll("main section").Single(s => s.TextContent.Contains("Pertanyaan yang dapat Anda bantu", StringComparison.Ordinal)).TextContent;
        Assert.Contains(here, unanswered, StringComparison.Ordinal);
        Assert.Contains(there, unanswered, StringComparison.Ordinal);
        Assert.Contains(here, (await app.Stranger().Open("/ruang/madiun/minggu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forum_admin_finds_the_meetings_and_tasks_of_the_space()
    {
        var page = await (await app.People.ForumAdmin()).Open("/");
        var waiting = page.Document.QuerySelectorAll("main section").First(s => s.TextContent.Contains("Menunggu Anda", StringComparison.Ordinal));
        foreach (var link in waiting.QuerySelectorAll(".list h3 a"))
        {
            await (await app.People.ForumAdmin()).Open(link.GetAttribute("href")!);
        }
    }

    [Fact]
    public async Task Where_to_publish_says_who_reads_it_and_offers_only_what_one_may_do()
    {
        var stranger = (await app.People.Stranger.Open("/terbitkan")).Document;
        Assert.NotNull(stranger.QuerySelector("a[href='/rakor/catat']"));
        var member = await (await app.People.Member()).Open("/terbitkan");
        Assert.Null(member.Document.QuerySelector("main a[href='/rakor/catat']"));
        var admin = await app.People.ForumAdmin();
        foreach (var way in (await admin.Open("/terbitkan")).Document.QuerySelectorAll("main .list a"))
        {
            await admin.Open(way.GetAttribute("href")!);
        }

        Assert.Contains("dapat dibaca semua orang", member.Text, StringComparison.Ordinal);
    }
}

public sealed class HomeOnSqlite(SqliteApp app) : HomeTests(app), IClassFixture<SqliteApp>;

public sealed class HomeOnPostgres(PostgresApp app) : HomeTests(app), IClassFixture<PostgresApp>;
