using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using ForumLks.Web.Features.Search;

namespace ForumLks.Web.Tests.Features.Search;

/// <summary>What the platform admin sees and does: misses, the dictionary, the index.</summary>
public abstract class KeepingTests(ForumApp app)
{
    [Fact]
    public async Task What_was_searched_in_vain_at_two_hours_is_listed_without_numbers_and_names()
    {
        var word = Writing.Word();
        await app.People.Stranger.Open($"/cari?q={word}");
        await app.People.Stranger.Open($"/cari?q={word}+3521012345678901");
        Assert.DoesNotContain(word, (await State()).Text, StringComparison.Ordinal);

        app.Clock.Move(TimeSpan.FromHours(2));
        await app.People.Stranger.Open($"/cari?q={word.ToUpperInvariant()}");
        var row = (await State()).Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(word, StringComparison.Ordinal));
        Assert.Contains("2", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await app.Look(db => Task.FromResult(db.Set<SearchMiss>().Count(m => m.Text.StartsWith(word)))));
    }

    [Fact]
    public async Task An_admin_teaches_an_abbreviation_and_the_next_search_knows_it_until_it_is_removed()
    {
        var (abbreviation, word) = (Writing.Word(), Writing.Word());
        var address = await (await app.People.Member()).WritePractice($"Kelompok {word} Mandiri");
        Assert.False(await app.People.Stranger.Finds(abbreviation, address));

        var admin = await app.People.PlatformAdmin();
        var form = (await admin.Open("/admin/pencarian/kamus")).Form("Input.Names");
        Writing.Kept(await form.Fill("Input.Names", $"{abbreviation.ToUpperInvariant()}, kelompok  {word}").Press("Tambahkan"));
        Assert.True(await app.People.Stranger.Finds(abbreviation, address));

        var page = await admin.Open("/admin/pencarian/kamus");
        var remove = page.Document.Forms.Single(f => f.ParentElement!.LocalName == "li" && f.ParentElement.TextContent.Contains(abbreviation, StringComparison.Ordinal));
        Writing.Kept(await new Form(admin, remove, page.Address).Press("Hapus"));
        Assert.False(await app.People.Stranger.Finds(abbreviation, address));
    }

    [Theory]
    [InlineData("satu")]
    [InlineData("lks, LKS,  Lks ")]
    [InlineData("??? , !!!")]
    [InlineData("a,b,c,d,e,f,g,h,i")]
    [InlineData("")]
    public async Task A_line_that_says_nothing_is_refused_at_its_field_and_stays_there(string names)
    {
        var admin = await app.People.PlatformAdmin();
        var form = (await admin.Open("/admin/pencarian/kamus")).Form("Input.Names");
        var page = await form.Fill("Input.Names", names).Press("Tambahkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.False(string.IsNullOrWhiteSpace(page.ErrorAt("Input.Names")), page.Errors);
        Assert.Equal(names, page.Form("Input.Names")["Input.Names"]);
    }

    [Fact]
    public async Task A_shipped_line_can_be_switched_off_and_on()
    {
        var word = Writing.Word();
        var address = await (await app.People.Member()).WritePractice($"Lanjut usia {word}");
        Assert.Contains(address, await Addresses($"lansia+{word}", marked: "Lanjut"));
        await Switch("Matikan");
        Assert.Empty(await Addresses($"lansia+{word}", marked: "Lanjut"));
        await Switch("Hidupkan");
        Assert.Contains(address, await Addresses($"lansia+{word}", marked: "Lanjut"));
    }

    [Fact]
    public async Task A_rebuild_keeps_everything_found_and_drops_what_should_not_be_there()
    {
        var word = Writing.Word();
        var address = await (await app.People.Member()).WritePractice($"Kebun {word}");
        await app.Look(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE search_state SET value = 1 WHERE name = 'analyzer'");
            return 0;
        });
        await using var scope = app.Services.CreateAsyncScope();
        var reindexing = scope.ServiceProvider.GetRequiredService<Reindexing>();
        Assert.True(await reindexing.IsNeeded(CancellationToken.None));
        Assert.True(await app.People.Stranger.Finds(word, address));
        Assert.True(await reindexing.Everything(CancellationToken.None) > 10);
        Assert.False(await reindexing.IsNeeded(CancellationToken.None));
        Assert.Contains(address, await Addresses($"{word}+kebun"));
    }

    [Fact]
    public async Task The_button_rebuilds_beside_the_requests()
    {
        var admin = await app.People.PlatformAdmin();
        Writing.Kept(await (await admin.Open("/admin/pencarian")).Form("Bangun ulang indeks").Press("Bangun ulang indeks"));
        var keeping = app.Services.GetRequiredService<IndexKeeping>();
        for (var i = 0; keeping.IsRebuilding && i < 300; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Contains("mutakhir", (await admin.Open("/admin/pencarian")).Text, StringComparison.Ordinal);
    }

    private async Task<Page> State() => await (await app.People.PlatformAdmin()).Open("/admin/pencarian");

    private async Task<List<string?>> Addresses(string query, string? marked = null) =>
        [.. (await app.People.Stranger.Open($"/cari?q={query}")).Document.QuerySelectorAll("main .list h2 a")
            .Where(a => marked is null || a.QuerySelectorAll("mark").Any(m => m.TextContent == marked)).Select(a => a.GetAttribute("href"))];

    private async Task Switch(string button)
    {
        var admin = await app.People.PlatformAdmin();
        var page = await admin.Open("/admin/pencarian/kamus?saring=lansia");
        foreach (var form in page.Document.Forms.Where(f => f.ParentElement!.TextContent.Contains("lanjut usia", StringComparison.Ordinal) && f.TextContent.Contains(button, StringComparison.Ordinal)))
        {
            Writing.Kept(await new Form(admin, form, page.Address).Press(button));
        }
    }
}

public sealed class KeepingOnSqlite(SqliteApp app) : KeepingTests(app), IClassFixture<SqliteApp>;

public sealed class KeepingOnPostgres(PostgresApp app) : KeepingTests(app), IClassFixture<PostgresApp>;
