using System.Net;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Moderation;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Platform.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Moderation;

/// <summary>Acts against people: told, appealed once, decided by somebody else, over by themselves; and what members do about each other.</summary>
public abstract class PersonActTests(ForumApp app)
{
    [Fact]
    public async Task A_suspended_member_reads_writes_nothing_and_is_back_when_it_is_over()
    {
        var (admin, one) = (await app.People.ForumAdmin(), await app.Who("pengelola-ponorogo"));
        var member = await app.People.Neighbour();
        var form = (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Panjang {Writing.Word()}");
        await Against(admin, one, "Tangguhkan", "Mengirim iklan berulang.", "2");

        var refused = await form.Press("Terbitkan");
        refused.Answers(HttpStatusCode.Forbidden);
        Assert.Contains("Sayur untuk dapur panti mahal", refused.Text, StringComparison.Ordinal);
        Assert.Contains("ditangguhkan", Assert.IsType<Refused>(await app.Post(one.Id, "Boleh menulis?")).Why, StringComparison.Ordinal);
        (await member.Get("/praktik")).Answers(HttpStatusCode.OK);
        var mine = await member.Open("/akun/tindakan");
        Assert.Contains("Mengirim iklan berulang.", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pengurus Forum Karesidenan Madiun", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Kirim keberatan", mine.Text, StringComparison.Ordinal);
        Assert.True(await app.Look(db => db.Set<OutgoingMail>().AnyAsync(m => m.To == one.Email && m.Subject.Contains("ditangguhkan"))));
        (await Against(admin, one, "Tangguhkan", "Lagi.", "2", expect: HttpStatusCode.UnprocessableEntity)).Answers(HttpStatusCode.UnprocessableEntity);

        app.Clock.Move(TimeSpan.FromDays(2.1));
        (await (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Kembali {Writing.Word()}").Press("Terbitkan")).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Enter_decides_nothing_about_a_person()
    {
        var one = await app.Who("pengelola-tegal");
        var page = await (await (await app.People.PlatformAdmin()).Open($"/admin/antrean/anggota/{one.PublicId}")).Form("Reason").Fill(("Reason", "Iklan."), ("Days", "3")).Press();
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("3", page.Form("Reason")["Days"]);
        Assert.False(await app.Look(db => db.Set<ModerationAct>().AnyAsync(a => a.TargetId == one.Id)));
    }

    [Fact]
    public async Task An_appeal_is_made_once_decided_by_another_and_lifts_what_it_was_against()
    {
        var (admin, platform, one) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin(), await app.Who("pengelola-ngawi"));
        var member = await app.People.Member();
        await Against(admin, one, "Tangguhkan", "Dikira iklan.", "5");
        var act = await app.Look(db => db.Set<ModerationAct>().OrderByDescending(a => a.Id).FirstAsync(a => a.TargetId == one.Id && a.Kind == ActKind.Suspended));

        var page = await member.Open("/akun/tindakan");
        (await page.Form("Text").Fill("Text", "Itu bukan iklan, melainkan jadwal panen.").Press("Kirim keberatan")).Answers(HttpStatusCode.Redirect);
        var again = await page.Form("Text").Fill("Text", "Sekali lagi.").Press("Kirim keberatan");
        again.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("sudah berkeberatan", again.Text, StringComparison.Ordinal);
        var appeal = await app.Look(db => db.Set<Appeal>().SingleAsync(a => a.ActId == act.Id));

        (await admin.Get($"/admin/antrean/keberatan/{appeal.Id}")).Answers(HttpStatusCode.NotFound);
        Assert.DoesNotContain("jadwal panen", (await admin.Open("/admin/antrean")).Text, StringComparison.Ordinal);
        var form = (await platform.Open($"/admin/antrean/keberatan/{appeal.Id}")).Form("Answer");
        (await form.Press("Kabulkan")).Answers(HttpStatusCode.UnprocessableEntity);
        (await form.Fill("Answer", "Memang jadwal panen. Maaf.").Press("Kabulkan")).Answers(HttpStatusCode.Redirect);
        (await platform.Get($"/admin/antrean/keberatan/{appeal.Id}")).Answers(HttpStatusCode.NotFound);

        Assert.Contains("Keberatan dikabulkan", (await member.Open("/akun/tindakan")).Text, StringComparison.Ordinal);
        (await (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Bebas {Writing.Word()}").Press("Terbitkan")).Answers(HttpStatusCode.Redirect);
        Assert.Equal(1, await app.Look(db => db.Set<ModerationAct>().CountAsync(a => a.AboutActId == act.Id && a.Kind == ActKind.Lifted)));
    }

    [Fact]
    public async Task An_appeal_against_the_only_admin_waits_openly_for_a_second_one()
    {
        var (platform, one, member) = (await app.People.PlatformAdmin(), await app.Who("pengelola-ponorogo"), await app.People.Neighbour());
        var (word, admin) = (Writing.Word(), await app.Who("admin"));
        await Against(platform, one, "Beri peringatan", $"Alasan {word}.", "1");
        (await (await member.Open("/akun/tindakan")).Form("Text").Fill("Text", $"Keliru {word}.").Press("Kirim keberatan")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("begitu ada admin kedua", (await member.Open("/akun/tindakan")).Text, StringComparison.Ordinal);
        Assert.Contains("keberatan menunggu admin kedua", (await platform.Open("/admin/antrean")).Text, StringComparison.Ordinal);
        Assert.NotEmpty(await app.LettersTo("admin", "Tunjuk admin kedua"));
        var id = await app.Look(db => db.Set<Appeal>().Where(a => a.Text.Contains(word)).Select(a => a.Id).SingleAsync());
        (await platform.Get($"/admin/antrean/keberatan/{id}")).Answers(HttpStatusCode.NotFound);

        await MakePlatformAdmin("pengelola-klaten", true);
        var second = await app.People.Fresh("pengelola-klaten");
        Assert.DoesNotContain("begitu ada admin kedua", (await member.Open("/akun/tindakan")).Text, StringComparison.Ordinal);
        (await (await second.Open($"/admin/antrean/keberatan/{id}")).Form("Answer").Fill("Answer", "Ditimbang.").Press("Kabulkan")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Keberatan dikabulkan", (await member.Open("/akun/tindakan")).Text, StringComparison.Ordinal);
        await MakePlatformAdmin("pengelola-klaten", false);
    }

    [Fact]
    public async Task A_denied_appeal_leaves_a_hidden_post_hidden_and_a_granted_one_shows_it()
    {
        foreach (var (button, state, word) in new[] { ("Tolak", PostState.Hidden, "Keberatan ditolak"), ("Kabulkan", PostState.Shown, "Keberatan dikabulkan") })
        {
            var (one, member) = (await app.Who("pengelola-batang"), await app.People.Outsider());
            var post = app.Put(one.Id, await app.SpaceId("pekalongan"), PostState.Shown);
            (await (await (await app.People.OtherForumAdmin()).Open($"/admin/antrean/contoh/{post.Key}")).Form("Seen").Fill("Reason", "Keliru tempat.").Press("Sembunyikan")).Answers(HttpStatusCode.Redirect);
            (await (await member.Open("/akun/tindakan")).Form("Text").Fill("Text", $"Tempatnya benar {post.Key}.").Press("Kirim keberatan")).Answers(HttpStatusCode.Redirect);
            var id = await app.Look(db => db.Set<Appeal>().Where(a => a.Text.Contains(post.Key)).Select(a => a.Id).SingleAsync());
            (await (await (await app.People.PlatformAdmin()).Open($"/admin/antrean/keberatan/{id}")).Form("Answer").Fill("Answer", "Ditimbang.").Press(button)).Answers(HttpStatusCode.Redirect);
            Assert.Equal(state, app.StateOf(post));
            Assert.Contains(word, (await member.Open("/akun/tindakan")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_acts_against_themselves_an_admin_of_the_platform_or_members_of_other_spaces()
    {
        var admin = await app.People.ForumAdmin();
        Assert.Contains("diri sendiri", (await admin.Open($"/admin/antrean/anggota/{(await app.Who("forum-madiun")).PublicId}")).Text, StringComparison.Ordinal);
        (await admin.Get($"/admin/antrean/anggota/{(await app.Who("pengelola-batang")).PublicId}")).Answers(HttpStatusCode.NotFound);
        (await admin.Get($"/admin/antrean/anggota/{(await app.Who("admin")).PublicId}")).Answers(HttpStatusCode.NotFound);
        Assert.Contains("diri sendiri", (await (await app.People.PlatformAdmin()).Open($"/admin/antrean/anggota/{(await app.Who("admin")).PublicId}")).Text, StringComparison.Ordinal);
        var other = await app.NewMember();
        await Against(admin, other, "Tangguhkan", "Terlalu lama.", "60", expect: HttpStatusCode.UnprocessableEntity);
        await Against(await app.People.PlatformAdmin(), other, "Tangguhkan", "Setahun.", "365");
    }

    [Fact]
    public async Task An_act_against_somebody_else_cannot_be_appealed()
    {
        var other = await app.NewMember();
        await Against(await app.People.ForumAdmin(), other, "Beri peringatan", "Jangan ulangi.");
        var act = await app.Look(db => db.Set<ModerationAct>().SingleAsync(a => a.TargetId == other.Id));
        var member = await app.People.Outsider();
        var token = (await member.Open("/praktik/tulis")).Form("Content.Title")["__RequestVerificationToken"]!;
        (await member.Post($"/akun/tindakan?act={act.Id}", ("__RequestVerificationToken", token), ("Text", "Bukan urusan saya."))).Answers(HttpStatusCode.UnprocessableEntity);
        Assert.False(await app.Look(db => db.Set<Appeal>().AnyAsync(a => a.ActId == act.Id)));
    }

    [Fact]
    public async Task A_member_blocks_another_and_nobody_tells_them()
    {
        var (member, me, other) = (await app.People.Member(), await app.Who("pengelola-ngawi"), await app.Who("redaksi"));
        Assert.Empty(await Blocked(me.Id));
        var asked = await member.Open((await member.Open($"/anggota/{other.PublicId}")).Document.QuerySelector("a[href^='/akun/blokir']")!.GetAttribute("href")!);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => asked.Form("Blokir").Press("Blokir")));
        Assert.Equal([other.Id], await Blocked(me.Id));
        Assert.Empty(await Blocked(other.Id));
        Assert.Contains(other.DisplayName, (await member.Open("/akun/blokir")).Text, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Set<OutgoingMail>().AnyAsync(m => m.To == other.Email && m.Subject.Contains("blokir"))));
        (await (await member.Open("/akun/blokir")).Form($"Buka blokir {other.DisplayName}").Press()).Answers(HttpStatusCode.Redirect);
        Assert.Empty(await Blocked(me.Id));
    }

    [Fact]
    public async Task The_yearly_figure_counts_acts_and_hides_small_numbers_of_people()
    {
        var year = app.Clock.GetUtcNow().AddHours(7).Year;
        await Against(await app.People.ForumAdmin(), await app.NewMember(), "Beri peringatan", "Sekali saja.");
        var page = await app.People.Stranger.Open($"/moderasi/{year}?x={Guid.NewGuid():n}");
        var warned = await app.Look(db => db.Set<ModerationAct>().CountAsync(a => a.Kind == ActKind.Warned));
        var row = page.Document.QuerySelectorAll("tr").Single(r => r.QuerySelector("th")?.TextContent == "Peringatan");
        Assert.Equal(warned < YearlyModel.Few ? "kurang dari lima" : $"{warned}", row.QuerySelector("td")!.TextContent);
        Assert.DoesNotContain("Sekali saja", page.Text, StringComparison.Ordinal);
        (await app.People.Stranger.Get("/moderasi")).Answers(HttpStatusCode.OK);
        (await app.People.Stranger.Get($"/moderasi/{year + 1}")).Answers(HttpStatusCode.NotFound);
        (await app.People.Stranger.Get("/moderasi/1999")).Answers(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlySet<Guid>> Blocked(Guid who)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IModeration>().BlockedBy(scope.ServiceProvider.GetRequiredService<ForumLks.Web.Data.ForumDb>(), who, default);
    }

    private Task<int> MakePlatformAdmin(string userName, bool isAdmin) => app.Look(async db =>
    {
        (await db.Set<Member>().SingleAsync(m => m.UserName == userName)).MakePlatformAdmin(isAdmin);
        return await db.SaveChangesAsync();
    });

    private static async Task<Page> Against(Browser admin, Member person, string button, string reason, string days = "7", HttpStatusCode expect = HttpStatusCode.Redirect)
    {
        var page = await (await admin.Open($"/admin/antrean/anggota/{person.PublicId}")).Form("Reason").Fill(("Reason", reason), ("Days", days)).Press(button);
        page.Answers(expect);
        return page;
    }
}

public sealed class PersonActsOnSqlite(ModeratedSqlite app) : PersonActTests(app), IClassFixture<ModeratedSqlite>;

public sealed class PersonActsOnPostgres(ModeratedPostgres app) : PersonActTests(app), IClassFixture<ModeratedPostgres>;
