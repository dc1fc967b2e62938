using System.Net;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Moderation;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Moderation;

/// <summary>The queue: what is in it, who decides, and that nobody decides about themselves.</summary>
public abstract class QueueTests(ForumApp app)
{
    [Fact]
    public async Task What_waits_stands_in_the_queue_of_its_space_and_leaves_it_when_decided()
    {
        var (admin, author) = (await app.People.ForumAdmin(), await app.NewMember());
        var post = app.Put(author.Id, await app.SpaceId("madiun"), text: "slot gacor <script>alert(1)</script>");
        Assert.Contains(post.Title, (await admin.Open("/admin/antrean")).Text, StringComparison.Ordinal);
        Assert.Contains(post.Title, (await admin.Open("/admin/antrean?ruang=madiun")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(post.Title, (await (await app.People.OtherForumAdmin()).Open("/admin/antrean")).Text, StringComparison.Ordinal);
        (await (await app.People.OtherForumAdmin()).Get(AddressOf(post))).Answers(HttpStatusCode.NotFound);
        (await (await app.People.Member()).Get("/admin/antrean")).Answers(HttpStatusCode.NotFound);

        var page = await admin.Open(AddressOf(post));
        Assert.Contains("menyerupai iklan", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        (await page.Form("Seen").Press("Sembunyikan")).Answers(HttpStatusCode.UnprocessableEntity);
        (await page.Form("Seen").Fill("Reason", "Ini iklan, bukan pertanyaan.").Press("Sembunyikan")).Answers(HttpStatusCode.Redirect);

        Assert.Equal(PostState.Hidden, app.StateOf(post));
        var act = await app.Look(db => db.Set<ModerationAct>().SingleAsync(a => a.SubjectKey == post.Key));
        Assert.True(act is { Kind: ActKind.Hidden, Reason: "Ini iklan, bukan pertanyaan." } && act.TargetId == author.Id);
        var letter = await app.Look(db => db.Set<OutgoingMail>().SingleAsync(m => m.To == author.Email));
        Assert.Contains("disembunyikan", letter.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Pengurus Forum Karesidenan Madiun", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(post.Title, (await admin.Open("/admin/antrean")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_moderators_the_second_is_told_who_decided()
    {
        var (first, second) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        var post = app.Put((await app.NewMember()).Id, await app.SpaceId("madiun"));
        (await (await first.Open(AddressOf(post))).Form("Seen").Press("Saya sedang memeriksanya")).Answers(HttpStatusCode.Redirect);
        var late = await second.Open(AddressOf(post));
        Assert.Contains("Sedang dilihat Pengurus Forum Karesidenan Madiun", late.Text, StringComparison.Ordinal);
        (await (await first.Open(AddressOf(post))).Form("Seen").Press("Tampilkan")).Answers(HttpStatusCode.Redirect);

        var told = await late.Form("Seen").Fill("Reason", "Terlambat.").Press("Sembunyikan");
        told.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Sudah diputuskan oleh Pengurus Forum Karesidenan Madiun", told.Text, StringComparison.Ordinal);
        Assert.Equal(PostState.Shown, app.StateOf(post));
    }

    [Fact]
    public async Task Ten_decisions_in_one_moment_are_one_act()
    {
        var (one, two) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        var post = app.Put((await app.NewMember()).Id, await app.SpaceId("madiun"));
        var pages = new[] { await one.Open(AddressOf(post)), await two.Open(AddressOf(post)) };
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => i % 2 == 0
            ? pages[i % 2].Form("Seen").Press("Tampilkan")
            : pages[i % 2].Form("Seen").Fill("Reason", "Bersamaan.").Press("Sembunyikan")));
        Assert.Equal(1, await app.Look(db => db.Set<ModerationAct>().CountAsync(a => a.SubjectKey == post.Key)));
    }

    [Fact]
    public async Task Admins_are_told_once_a_day_how_many_posts_wait_and_never_what()
    {
        var (writer, admin) = (await app.Who("pengelola-ngawi"), await app.Who("forum-madiun"));
        var space = await app.SpaceId("madiun");
        var posts = Enumerable.Range(0, 3).Select(_ => app.Put(writer.Id, space)).ToList();
        await Tell();
        await Tell();
        var letter = Assert.Single(await Letters());
        Assert.Matches("^[0-9]+ kiriman menunggu di antrean", letter.Subject);
        Assert.DoesNotContain(posts[0].Key, letter.Text, StringComparison.Ordinal);
        app.Put(writer.Id, space);
        await Tell();
        Assert.Single(await Letters());
        app.Clock.Move(TimeSpan.FromHours(25));
        var late = app.Put(writer.Id, space);
        app.Services.GetRequiredService<SamplePosts>().All[late.Key] = late with { WrittenUtc = app.Clock.GetUtcNow().UtcDateTime };
        await Task.WhenAll(Tell(), Tell(), Tell());
        Assert.Equal(2, (await Letters()).Count);
        Assert.Empty(await app.LettersTo("forum-pekalongan", "menunggu dibaca pengurus"));

        Task<List<ForumLks.Web.Features.Notifications.OutgoingMail>> Letters() => app.LettersTo(admin.UserName!, "menunggu dibaca pengurus");
        async Task Tell()
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<QueueLetters>().WriteDue(CancellationToken.None);
        }
    }

    [Fact]
    public async Task Nobody_decides_about_their_own_post()
    {
        var (admin, me) = (await app.People.ForumAdmin(), await app.Who("forum-madiun"));
        var post = app.Put(me.Id, await app.SpaceId("madiun"));
        var page = await admin.Open(AddressOf(post));
        Assert.Contains("tulisan Anda sendiri", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[name='Seen']"));
        (await Forced(admin, post)).Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(PostState.Waiting, app.StateOf(post));
        (await (await (await app.People.PlatformAdmin()).Open(AddressOf(post))).Form("Seen").Press("Tampilkan")).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_decides_about_what_they_reported_and_the_report_leads_to_the_post()
    {
        var (admin, platform) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        var post = app.Put((await app.NewMember()).Id, await app.SpaceId("madiun"), PostState.Shown);
        var sent = await (await admin.Open($"/laporkan?halaman={post.Url}")).Form("Input.Text").Fill(("Input.Kind", "Lainnya"), ("Input.Text", "Ini mengganggu.")).Press();
        var code = sent.Location!.Split('/')[^1];
        Assert.Contains("Anda sendiri yang melaporkannya", (await admin.Open(AddressOf(post))).Text, StringComparison.Ordinal);
        (await Forced(admin, post)).Answers(HttpStatusCode.UnprocessableEntity);

        var file = await platform.Open($"/admin/kasus/{code}");
        Assert.Contains(AddressOf(post), file.Html, StringComparison.Ordinal);
        Assert.Contains(code, (await platform.Open(AddressOf(post))).Text, StringComparison.Ordinal);
        (await (await platform.Open(AddressOf(post))).Form("Seen").Fill("Reason", "Melanggar aturan.").Press("Sembunyikan")).Answers(HttpStatusCode.Redirect);
        Assert.Null(await app.Look(db => db.Set<Case>().Where(c => c.Code == code).Select(c => c.Contact).SingleAsync()));
    }

    [Fact]
    public async Task An_admin_does_not_handle_a_report_about_their_own_text_and_those_of_the_platform_are_told()
    {
        var (admin, platform) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        var address = await admin.WritePractice($"Tulisan pengurus {Writing.Word()}");
        var before = await Letters("admin@contoh.invalid");
        var sent = await (await app.People.Stranger.Open($"/laporkan?halaman={address}")).Form("Input.Text").Fill(("Input.Kind", "Keliru"), ("Input.Text", "Angkanya keliru.")).Press();
        var code = sent.Location!.Split('/')[^1];
        Assert.Equal(before + 1, await Letters("admin@contoh.invalid"));
        var page = await admin.Open($"/admin/kasus/{code}");
        Assert.Contains("tulisan Anda sendiri", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tutup kasus", page.Text, StringComparison.Ordinal);
        (await (await platform.Open($"/admin/kasus/{code}")).Form("Answer").Fill("Answer", "Sudah dibetulkan penulisnya.").Press()).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_item_hidden_by_its_own_button_is_the_same_act_and_its_admin_does_not_bring_back_their_own()
    {
        var (admin, platform) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        var address = await admin.WritePractice($"Milik pengurus {Writing.Word()}");
        var id = await app.Look(db => db.Set<ContentItem>().Where(i => i.Slug == address.Split('/')[2]).Select(i => i.ContentItemId).FirstAsync());
        (await (await platform.Open(address)).Form("Sembunyikan segera").Press("Sembunyikan segera")).Answers(HttpStatusCode.Redirect);
        var act = await app.Look(db => db.Set<ModerationAct>().SingleAsync(a => a.SubjectKey == id));
        Assert.Equal((ActKind.Hidden, ModeratedItems.KindOfItems), (act.Kind, act.SubjectKind));

        (await (await admin.Open($"/sembunyikan/{id}")).Form("Reason").Fill("Reason", "Sudah betul.").Press("Tampilkan lagi")).Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tulisan Anda sendiri", (await admin.Open($"/admin/antrean/tulisan/{id}")).Text, StringComparison.Ordinal);
        (await (await platform.Open($"/admin/antrean/tulisan/{id}")).Form("Seen").Press("Tampilkan")).Answers(HttpStatusCode.Redirect);
        (await app.People.Stranger.Get(address)).Answers(HttpStatusCode.OK);
        Assert.Equal(2, await app.Look(db => db.Set<ModerationAct>().CountAsync(a => a.SubjectKey == id)));
    }

    [Fact]
    public async Task What_was_done_is_never_rewritten()
    {
        var post = app.Put((await app.NewMember()).Id, await app.SpaceId("madiun"));
        (await (await (await app.People.ForumAdmin()).Open(AddressOf(post))).Form("Seen").Press("Tampilkan")).Answers(HttpStatusCode.Redirect);
        await Assert.ThrowsAsync<BrokenRule>(() => app.Look(async db =>
        {
            var act = await db.Set<ModerationAct>().FirstAsync(a => a.SubjectKey == post.Key);
            db.Entry(act).Property(a => a.Reason).CurrentValue = "lain";
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<BrokenRule>(() => app.Look(async db =>
        {
            db.Remove(await db.Set<ModerationAct>().FirstAsync(a => a.SubjectKey == post.Key));
            return await db.SaveChangesAsync();
        }));
        Assert.Null(await app.Look(db => db.Set<ModerationAct>().Where(a => a.SubjectKey == post.Key).Select(a => a.Reason).SingleAsync()));
    }

    private static string AddressOf(ModeratedPost post) => $"/admin/antrean/{post.Kind}/{post.Key}";

    /// <summary>The form that the page does not show, sent all the same.</summary>
    private static async Task<Page> Forced(Browser admin, ModeratedPost post)
    {
        var token = (await admin.Open("/admin/antrean/aturan")).Form("Input.Text")["__RequestVerificationToken"]!;
        return await admin.Post($"{AddressOf(post)}?handler=Hide", ("__RequestVerificationToken", token), ("Seen", post.State.ToString()), ("Reason", "Paksa."));
    }

    private Task<int> Letters(string to) => app.Look(db => db.Set<OutgoingMail>().CountAsync(m => m.To == to));
}

public sealed class QueueOnSqlite(ModeratedSqlite app) : QueueTests(app), IClassFixture<ModeratedSqlite>;

public sealed class QueueOnPostgres(ModeratedPostgres app) : QueueTests(app), IClassFixture<ModeratedPostgres>;
