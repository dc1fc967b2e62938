using System.Net;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Recipes;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Recipes;

public sealed class EmptySqliteApp : SqliteApp
{
    protected override string Recipe => "kosong";
}

public sealed class EmptyPostgresApp : PostgresApp
{
    protected override string Recipe => "kosong";
}

/// <summary>A site set up from the bare recipe on an empty database.</summary>
public abstract class EmptySiteTests(ForumApp app)
{
    [Fact]
    public async Task It_has_every_place_but_no_people_and_no_content()
    {
        Assert.Equal(38, await app.Look(db => db.Set<Province>().CountAsync()));
        Assert.Equal(514, await app.Look(db => db.Set<Area>().CountAsync()));
        Assert.Equal(0, await app.Look(db => db.Set<ContentItem>().CountAsync()));
        await app.People.Stranger.Open("/");
        await app.People.Stranger.Open("/ruang/madiun");
        Assert.DoesNotContain("demo", (await app.People.Stranger.Open("/")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/praktik")]
    [InlineData("/rakor")]
    [InlineData("/berita")]
    [InlineData("/sumber")]
    [InlineData("/direktori")]
    [InlineData("/cari?q=kebun")]
    [InlineData("/berita/umpan")]
    [InlineData("/sitemap.xml")]
    public async Task Empty_lists_are_pages_too(string address) => await app.People.Stranger.Open(address);

    [Fact]
    public async Task The_set_up_code_makes_the_first_admin_once_and_a_new_start_makes_the_old_code_void()
    {
        var old = await NewCode();
        var code = await NewCode();
        Assert.NotNull(code);
        (await Accept(old!, "admin-lama")).Answers(HttpStatusCode.UnprocessableEntity);
        (await Accept("bukan-kode-nya-sama", "tamu-iseng")).Answers(HttpStatusCode.UnprocessableEntity);

        var browser = app.Stranger();
        Writing.Kept(await Accept(code!, "admin-pertama", browser));
        await browser.Open("/admin/anggota");
        Assert.True(await app.Look(db => db.Set<Member>().Where(m => m.UserName == "admin-pertama").Select(m => m.IsPlatformAdmin).SingleAsync()));
        (await Accept(code!, "admin-kedua")).Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Null(await NewCode());
    }

    /// <summary>What each start of the site does.</summary>
    private async Task<string?> NewCode()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SiteSetup>().Prepare(CancellationToken.None)).SetUpCode;
    }

    private async Task<Page> Accept(string code, string userName, Browser? browser = null) =>
        await (await (browser ?? app.Stranger()).Open("/undangan")).Form("Input.UserName").Fill(
            ("Input.Secret", code), ("Input.DisplayName", "Admin"), ("Input.UserName", userName), ("Input.Email", $"{userName}@contoh.id"),
            ("Input.Password", "kalimat sandi yang panjang"), ("Input.IsAdult", "true"), ("Input.Agrees", "true")).Press("Buat akun");
}

public sealed class EmptySiteOnSqlite(EmptySqliteApp app) : EmptySiteTests(app), IClassFixture<EmptySqliteApp>;

public sealed class EmptySiteOnPostgres(EmptyPostgresApp app) : EmptySiteTests(app), IClassFixture<EmptyPostgresApp>;
