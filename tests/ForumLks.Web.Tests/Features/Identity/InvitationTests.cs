using System.Net;
using ForumLks.Web.Features.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Identity;

/// <summary>An invitation makes one account, once, until it expires.</summary>
public abstract class InvitationTests(ForumApp app)
{
    [Fact]
    public async Task An_invited_person_gets_an_account_with_the_role_and_the_space()
    {
        var link = await Invite("NewsEditor");
        var browser = app.Stranger();
        Assert.Contains("Madiun", (await browser.Open(link)).Text, StringComparison.Ordinal);
        Writing.Kept(await Accept(browser, await browser.Open(link), "warta-baru"));
        Assert.Contains("Warta Baru", (await browser.Open("/akun")).Text, StringComparison.OrdinalIgnoreCase);

        var member = await app.Look(db => db.Set<Member>().AsNoTracking().SingleAsync(m => m.UserName == "warta-baru"));
        Assert.Equal(ForumLks.Web.Platform.People.Role.NewsEditor, Assert.Single(member.Roles).Role);
        Assert.NotNull(member.ConsentUtc);
        Assert.False(member.IsPlatformAdmin);
    }

    [Fact]
    public async Task The_invitation_comes_with_a_code_to_print()
    {
        var page = await InvitePage("Member");
        Assert.NotNull(page.Document.QuerySelector("figure.qr svg"));
    }

    [Fact]
    public async Task A_used_invitation_makes_no_second_account()
    {
        var link = await Invite("Member");
        var (first, second) = (app.Stranger(), app.Stranger());
        var late = await second.Open(link);
        Writing.Kept(await Accept(first, await first.Open(link), "pertama-datang"));
        var refused = await Accept(second, late, "kedua-datang");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("sudah dipakai", refused.Errors, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Set<Member>().AnyAsync(m => m.UserName == "kedua-datang")));
    }

    [Fact]
    public async Task Two_at_once_with_the_same_code_make_one_account()
    {
        var link = await Invite("Member");
        var people = Enumerable.Range(1, 4).Select(n => (Browser: app.Stranger(), Name: $"bersamaan-{n}")).ToList();
        var pages = await Task.WhenAll(people.Select(async p => (p.Browser, p.Name, Page: await p.Browser.Open(link))));
        var answers = await Task.WhenAll(pages.Select(p => Accept(p.Browser, p.Page, p.Name)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => a.Answers(HttpStatusCode.UnprocessableEntity));
        Assert.Equal(1, await app.Look(db => db.Set<Member>().CountAsync(m => m.UserName!.StartsWith("bersamaan-"))));
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_makes_one_account_and_no_error_page()
    {
        var link = await Invite("Member");
        var browser = app.Stranger();
        var page = await browser.Open(link);
        var answers = await Task.WhenAll(Accept(browser, page, "klik-ganda"), Accept(browser, await browser.Open(link), "klik-ganda"));
        Assert.All(answers, a => Assert.True((int)a.Status < 500, $"{(int)a.Status}"));
        Assert.Equal(1, await app.Look(db => db.Set<Member>().CountAsync(m => m.UserName == "klik-ganda")));
    }

    [Fact]
    public async Task A_refused_account_does_not_use_the_invitation_up()
    {
        var link = await Invite("Member");
        var browser = app.Stranger();
        var weak = await Accept(browser, await browser.Open(link), "sandi-lemah", password: "pendek");
        weak.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("12 huruf", weak.Errors, StringComparison.Ordinal);
        var taken = await Accept(browser, await browser.Open(link), "pengelola-ngawi");
        taken.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("sudah dipakai", taken.Errors, StringComparison.Ordinal);
        Writing.Kept(await Accept(browser, await browser.Open(link), "sandi-kuat"));
    }

    [Fact]
    public async Task Only_adults_who_agree_get_an_account()
    {
        var link = await Invite("Member");
        var browser = app.Stranger();
        var page = await Accept(browser, await browser.Open(link), "belum-setuju", agrees: false);
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(page.ErrorAt("Input.IsAdult"));
        Assert.NotNull(page.ErrorAt("Input.Agrees"));
    }

    [Fact]
    public async Task A_revoked_invitation_is_of_no_use()
    {
        var page = await InvitePage("Member");
        var link = LinkOn(page);
        await (await (await app.People.ForumAdmin()).Open("/ruang/madiun/kelola")).Form("Batalkan undangan uji").Press("Batalkan undangan uji");
        var browser = app.Stranger();
        (await Accept(browser, await browser.Open(link), "dibatalkan")).Answers(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_forum_admin_invites_into_no_other_space()
    {
        var admin = await app.People.ForumAdmin();
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get("/ruang/pekalongan/kelola")).Status);
        var token = (await admin.Open("/ruang/madiun/kelola")).Form("Input.Role")["__RequestVerificationToken"]!;
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post("/ruang/pekalongan/kelola?handler=Invite", ("__RequestVerificationToken", token), ("Input.Role", "ForumAdmin"), ("Input.Days", "3"))).Status);
    }

    private async Task<string> Invite(string role) => LinkOn(await InvitePage(role));

    private async Task<Page> InvitePage(string role)
    {
        var form = (await (await app.People.ForumAdmin()).Open("/ruang/madiun/kelola")).Form("Input.Role");
        var page = await form.Fill(("Input.Role", role), ("Input.Note", "uji"), ("Input.Days", "3")).Press("Buat undangan");
        page.Answers(HttpStatusCode.OK);
        return page;
    }

    private static string LinkOn(Page page) => new Uri(page.Document.QuerySelector(".alert.success code")!.TextContent).PathAndQuery;

    private static Task<Page> Accept(Browser browser, Page page, string userName, string password = "kalimat sandi yang panjang", bool agrees = true)
    {
        var form = page.Form("Input.UserName").Fill(
            ("Input.DisplayName", userName.Replace('-', ' ')),
            ("Input.UserName", userName),
            ("Input.Email", $"{userName}@contoh.id"),
            ("Input.Password", password));
        return (agrees ? form.Fill(("Input.IsAdult", "true"), ("Input.Agrees", "true")) : form).Press("Buat akun");
    }
}

public sealed class InvitationOnSqlite(SqliteApp app) : InvitationTests(app), IClassFixture<SqliteApp>;

public sealed class InvitationOnPostgres(PostgresApp app) : InvitationTests(app), IClassFixture<PostgresApp>;
