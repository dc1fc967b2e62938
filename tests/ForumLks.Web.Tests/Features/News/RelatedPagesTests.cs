using System.Net;
using AngleSharp.Dom;

namespace ForumLks.Web.Tests.Features.News;

/// <summary>An editor ties a news item to what it is about; readers find the way in both directions.</summary>
public abstract class RelatedPagesTests(ForumApp app)
{
    private const string Rakor = "/rakor/rakor-lkks-jawa-tengah-2025";
    private const string Lkks = "/direktori/lkks-kota-pekalongan";

    [Fact]
    public async Task A_rakor_an_institution_and_a_decision_are_tied_without_script_and_shown_both_ways()
    {
        await app.People.Stranger.Open(Rakor);
        await app.People.Stranger.Open(Lkks);
        var editor = await app.People.NewsEditor();
        var page = await (await editor.Open("/berita/tulis")).Form("Content.Title").News($"Berita {Writing.Word()}").Fill("Looking", "rakor LKKS Jawa Tengah").Press("Cari halaman");
        Assert.Contains(page.Document.QuerySelectorAll(".ties a"), a => a.GetAttribute("href") == Rakor);
        page = await Tie(page, Rakor);

        page = await page.Form("Content.Title").Fill("Looking", "http://localhost" + Rakor + "#butir-3").Press("Cari halaman");
        page = await editor.PressAt(page, "number=3");
        page = await page.Form("Content.Title").Fill("Looking", Lkks).Press("Cari halaman");
        page = await Tie(page, Lkks);
        var news = Writing.Kept(await page.Form("Content.Title").Press("Terbitkan"));

        var read = await app.People.Stranger.Open(news);
        foreach (var address in new[] { Rakor, Rakor + "#butir-3", Lkks })
        {
            Assert.Contains(read.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == address);
        }

        foreach (var other in new[] { Rakor, Lkks })
        {
            Assert.Contains(news, (await app.People.Stranger.Open(other)).Html, StringComparison.Ordinal);
        }

        page = await editor.PressAt(await editor.Open(news + "/ubah"), "handler=Untie", "number=3");
        Assert.DoesNotContain("number=3", page.Html, StringComparison.Ordinal);
        Writing.Kept(await page.Form("Content.Title").Press("Simpan perubahan"));
        Assert.DoesNotContain(Rakor + "#butir-3", (await app.People.Stranger.Open(news)).Html, StringComparison.Ordinal);
        Assert.Contains(news, (await app.People.Stranger.Open(Lkks)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content.Related[0]", "4dddddddddddddddddddddddddd")]
    [InlineData("Content.Related[0]", "4ddddddddddddddddddddddddd")]
    [InlineData("Content.RelatedDecisions[0]", "apa saja")]
    public async Task A_tampered_id_is_refused_with_a_sentence_and_nothing_is_lost(string field, string id)
    {
        var editor = await app.People.NewsEditor();
        var page = await (await editor.Open("/berita/tulis")).Form("Content.Title").News("Berita dengan tautan palsu").Smuggle(field, id).Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("terkait", page.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Berita dengan tautan palsu", page.Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task What_the_editor_may_not_read_is_neither_found_nor_tied()
    {
        var word = Writing.Word();
        var hidden = await (await app.People.Outsider()).WritePractice($"Praktik {word}", visibility: "SpaceAdmins");
        var editor = await app.People.Fresh("pengelola-ngawi");
        foreach (var looking in new[] { word, hidden })
        {
            var page = await (await editor.Open("/berita/tulis")).Form("Content.Title").Fill("Looking", looking).Press("Cari halaman");
            Assert.Contains("Tidak ada yang cocok", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task News_for_members_is_not_named_to_strangers()
    {
        var editor = await app.People.NewsEditor();
        var page = await (await editor.Open("/berita/tulis")).Form("Content.Title").News($"Berita {Writing.Word()}").Fill("Placement.Visibility", "Members").Fill("Looking", Lkks).Press("Cari halaman");
        var news = Writing.Kept(await (await Tie(page, Lkks)).Form("Content.Title").Press("Terbitkan"));
        Assert.DoesNotContain(news, (await app.People.Stranger.Open(Lkks)).Html, StringComparison.Ordinal);
        Assert.Contains(news, (await (await app.People.Member()).Open(Lkks)).Html, StringComparison.Ordinal);
    }

    private async Task<Page> Tie(Page page, string address)
    {
        var row = page.Document.QuerySelectorAll(".ties li").First(li => li.QuerySelector($"a[href='{address}']") is not null && li.QuerySelector("button[formaction*='Tie']") is not null);
        var id = row.QuerySelector("button")!.GetAttribute("formaction")!.Split("id=")[1].Split('#')[0];
        return await (await app.People.NewsEditor()).PressAt(page, "handler=Tie", $"id={id}#");
    }
}

public static class PressingAt
{
    /// <summary>Presses the button whose address has all these parts; its words alone would name several.</summary>
    public static Task<Page> PressAt(this Browser browser, Page page, params string[] parts)
    {
        var button = page.Document.QuerySelectorAll("button[formaction]").First(b => parts.All(p => b.GetAttribute("formaction")!.Contains(p, StringComparison.Ordinal)));
        button.TextContent = "Yang ini";
        return page.Form("Content.Title").Press("Yang ini");
    }
}

public sealed class RelatedPagesOnSqlite(SqliteApp app) : RelatedPagesTests(app), IClassFixture<SqliteApp>;

public sealed class RelatedPagesOnPostgres(PostgresApp app) : RelatedPagesTests(app), IClassFixture<PostgresApp>;
