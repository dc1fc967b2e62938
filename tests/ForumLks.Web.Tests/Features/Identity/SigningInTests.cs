using System.Net;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Identity;

public sealed class SigningInTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("admin")]
    [InlineData("forum-madiun")]
    [InlineData("redaksi")]
    [InlineData("penelaah")]
    [InlineData("pengelola-ngawi")]
    public async Task Everybody_of_the_cast_signs_in(string userName)
    {
        var browser = await app.People.Fresh(userName);
        Assert.Contains("Anda masuk sebagai", (await browser.Open("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_email_address_works_as_well_as_the_user_name()
    {
        var email = await app.Look(db => db.Set<Member>().Where(m => m.UserName == "pengelola-ngawi").Select(m => m.Email).SingleAsync(TestContext.Current.CancellationToken));
        await People.SignIn(app.Stranger(), email!.ToUpperInvariant(), People.PasswordOf("pengelola-ngawi"));
        await People.SignIn(app.Stranger(), "Pengelola-NGAWI", People.PasswordOf("pengelola-ngawi"));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var wrong = await People.TrySignIn(app.Stranger(), "pengelola-surabaya", "bukan-sandinya-sama-sekali");
        var known = await People.TrySignIn(app.Stranger(), "pengelola-batang", "bukan-sandinya-sama-sekali");
        wrong.Answers(HttpStatusCode.UnprocessableEntity);
        known.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(wrong.Errors, known.Errors);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while()
    {
        for (var i = 0; i < 5; i++)
        {
            await People.TrySignIn(app.Stranger(), "pengelola-banjarmasin", "salah-salah-salah");
        }

        var locked = await People.TrySignIn(app.Stranger(), "pengelola-banjarmasin", People.PasswordOf("pengelola-banjarmasin"));
        locked.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("lima belas menit", locked.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_at_the_foot_signs_out_and_a_form_of_another_site_does_not()
    {
        var person = await app.People.Fresh("pengelola-klaten");
        var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/keluar") { Content = new FormUrlEncodedContent([]) };
        elsewhere.Headers.Add("Sec-Fetch-Site", "cross-site");
        elsewhere.Headers.Add("Origin", "https://lain.example");
        (await person.Send(elsewhere)).Answers(HttpStatusCode.OK);
        var page = await person.Open("/praktik");
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        await page.Form("Keluar").Press("Keluar");
        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/akun")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var phone = await app.People.Fresh("pengelola-klaten");
        var office = await app.People.Fresh("pengelola-klaten");
        Writing.Kept(await (await phone.Open("/akun")).Form("Keluar dari semua perangkat").Press("Keluar dari semua perangkat"));
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Get("/akun")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Get("/akun")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_only()
    {
        var phone = await app.People.Fresh("pengelola-tegal");
        var office = await app.People.Fresh("pengelola-tegal");
        Writing.Kept(await (await phone.Open("/akun")).Form("Keluar dari perangkat ini").Press("Keluar dari perangkat ini"));
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Get("/akun")).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Get("/akun")).Status);
    }

    [Theory]
    [InlineData("/masuk?kembali=https://jahat.example/")]
    [InlineData("/masuk?kembali=//jahat.example/")]
    [InlineData("/masuk?kembali=/%5Cjahat.example/")]
    public async Task Signing_in_never_leads_to_another_site(string address)
    {
        var page = await People.TrySignIn(app.Stranger(), "redaksi", People.PasswordOf("redaksi"), address);
        Assert.Equal("/", page.Location);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_through_the_letter_and_its_link_works_once()
    {
        var member = await app.Look(db => db.Set<Member>().AsNoTracking().SingleAsync(m => m.UserName == "forum-besuki", TestContext.Current.CancellationToken));
        var stranger = app.People.Stranger;
        var sent = await (await stranger.Open("/lupa-sandi")).Form("Input.Email").Fill("Input.Email", member.Email!).Press();
        sent.Answers(HttpStatusCode.OK);
        var letter = await app.Look(db => db.Set<OutgoingMail>().AsNoTracking().OrderBy(m => m.Id).LastAsync(m => m.To == member.Email, TestContext.Current.CancellationToken));
        var link = new Uri(letter.Text.Split('\n').Single(l => l.Trim().StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;

        Writing.Kept(await (await stranger.Open(link)).Form("Input.Password").Fill("Input.Password", "sandi-besuki-yang-baru").Press());
        await People.SignIn(app.Stranger(), "forum-besuki", "sandi-besuki-yang-baru");
        var again = await (await stranger.Open(link)).Form("Input.Password").Fill("Input.Password", "sandi-besuki-lain-lagi").Press();
        again.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("sudah dipakai", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_letter()
    {
        var count = await app.Look(db => db.Set<OutgoingMail>().CountAsync(TestContext.Current.CancellationToken));
        var page = await (await app.People.Stranger.Open("/lupa-sandi")).Form("Input.Email").Fill("Input.Email", "tidak.ada@contoh.id").Press();
        page.Answers(HttpStatusCode.OK);
        Assert.Equal(count, await app.Look(db => db.Set<OutgoingMail>().CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once()
    {
        var member = await app.People.Fresh("forum-kedu");
        var publicId = await app.Look(db => db.Set<Member>().Where(m => m.UserName == "forum-kedu").Select(m => m.PublicId).SingleAsync(TestContext.Current.CancellationToken));
        var admin = await app.People.PlatformAdmin();
        var token = (await admin.Open("/admin/anggota")).Form("Input.UserName")["__RequestVerificationToken"]!;
        Writing.Kept(await admin.Post($"/admin/anggota?handler=Enable&publicId={publicId}&enabled=false", ("__RequestVerificationToken", token)));
        Assert.Equal(HttpStatusCode.Redirect, (await member.Get("/akun")).Status);
        (await People.TrySignIn(app.Stranger(), "forum-kedu", People.PasswordOf("forum-kedu"))).Answers(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_profile_shows_institution_and_role_but_no_contact()
    {
        var member = await app.Look(db => db.Set<Member>().AsNoTracking().SingleAsync(m => m.UserName == "pengelola-ngawi", TestContext.Current.CancellationToken));
        var page = await app.People.Stranger.Open($"/anggota/{member.PublicId}");
        Assert.Contains(member.DisplayName, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(member.Email!, page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('@', page.Text);
    }
}
