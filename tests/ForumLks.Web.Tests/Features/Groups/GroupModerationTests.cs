using System.Net;
using ForumLks.Web.Features.Moderation;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Groups;

/// <summary>What only a group reads is kept in order by its coordinators; where they are a party themselves, by the platform's admins.</summary>
public abstract class GroupModerationTests(ForumApp app)
{
    [Fact]
    public async Task A_coordinator_is_told_of_a_report_and_hides_what_it_is_about_and_no_admin_of_a_space_sees_it()
    {
        var (slug, id) = await Group();
        var (coordinator, writer) = (await app.People.Member(), await app.People.Outsider());
        var address = await writer.WriteForGroup(id, $"Tulisan anggota {Writing.Word()}");
        var code = await Report(await app.People.Neighbour(), address);
        Assert.Single(await app.LettersTo("pengelola-ngawi", code));
        foreach (var other in new[] { "forum-madiun", "forum-pekalongan", "admin", "pengelola-ponorogo" })
        {
            Assert.Empty(await app.LettersTo(other, code));
        }

        Assert.Contains("/admin/antrean", (await coordinator.Open($"/kelompok/{slug}")).Html, StringComparison.Ordinal);
        Assert.Contains(code, (await coordinator.Open("/admin/antrean")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await (await app.People.ForumAdmin()).Open("/admin/antrean")).Html, StringComparison.Ordinal);
        (await (await app.People.ForumAdmin()).Get($"/admin/kasus/{code}")).Answers(HttpStatusCode.NotFound);
        (await (await app.People.Neighbour()).Get($"/admin/kasus/{code}")).Answers(HttpStatusCode.NotFound);
        (await (await app.People.Reviewer()).Get("/admin/antrean")).Answers(HttpStatusCode.NotFound);
        (await writer.Get($"/admin/kasus/{code}")).Answers(HttpStatusCode.NotFound);

        var file = await coordinator.Open($"/admin/kasus/{code}");
        (await file.Form("Sembunyikan segera").Press("Sembunyikan segera")).Answers(HttpStatusCode.Redirect);
        (await (await app.People.Neighbour()).Get(address)).Answers(HttpStatusCode.NotFound);
        Assert.Single(await app.LettersTo("pengelola-batang", "disembunyikan"));
        (await (await coordinator.Open($"/admin/kasus/{code}")).Form("Answer").Fill("Answer", "Sudah kami sembunyikan.").Press("Tutup kasus")).Answers(HttpStatusCode.Redirect);

        (await (await writer.Open("/akun/tindakan")).Form("Text").Fill("Text", $"Keliru {code}.").Press("Kirim keberatan")).Answers(HttpStatusCode.Redirect);
        var appeal = await app.Look(db => db.Set<Appeal>().Where(a => a.Text.Contains(code)).Select(a => a.Id).SingleAsync());
        (await coordinator.Get($"/admin/antrean/keberatan/{appeal}")).Answers(HttpStatusCode.NotFound);
        (await (await (await app.People.PlatformAdmin()).Open($"/admin/antrean/keberatan/{appeal}")).Form("Answer").Fill("Answer", "Boleh tampil.").Press("Kabulkan")).Answers(HttpStatusCode.Redirect);
        (await (await app.People.Neighbour()).Get(address)).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_coordinator_does_not_judge_their_own_writing_and_another_one_does()
    {
        var (slug, id) = await Group();
        var coordinator = await app.People.Member();
        var address = await coordinator.WriteForGroup(id, $"Tulisan koordinator {Writing.Word()}");
        var code = await Report(await app.People.Outsider(), address);
        Assert.Empty(await app.LettersTo("pengelola-ngawi", code));
        Assert.Single(await app.LettersTo("admin", code));
        var file = await coordinator.Open($"/admin/kasus/{code}");
        Assert.Contains("tulisan Anda sendiri", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tutup kasus", file.Text, StringComparison.Ordinal);

        (await Appoint(coordinator, slug, "pengelola-ponorogo")).Answers(HttpStatusCode.Redirect);
        var again = await Report(await app.People.Outsider(), address);
        Assert.Single(await app.LettersTo("pengelola-ponorogo", again));
        Assert.Empty(await app.LettersTo("admin", again));
        var second = await app.People.Neighbour();
        (await (await second.Open($"/admin/kasus/{again}")).Form("Answer").Fill("Answer", "Tidak melanggar.").Press("Tutup kasus")).Answers(HttpStatusCode.Redirect);
        Assert.Equal(CaseState.Ditutup, await app.Look(db => db.Set<Case>().Where(c => c.Code == again).Select(c => c.State).SingleAsync()));
    }

    [Fact]
    public async Task What_waits_in_a_group_waits_for_its_coordinators()
    {
        var (_, id) = await Group();
        var (writer, coordinator) = (await app.People.Outsider(), await app.People.Member());
        var word = Writing.Word();
        (await (await writer.Open($"/diskusi/tulis?kelompok={id}")).Form("Content.Title").Fill(("Content.Title", $"Tautan {word}"), ("Content.Body", "https://satu.example https://dua.example https://tiga.example https://empat.example https://lima.example"))
            .Smuggle("Looked", "true").Press("Terbitkan")).Answers(HttpStatusCode.Redirect);
        var key = await app.Look(db => db.Set<ContentItem>().Where(i => i.Title.Contains(word) && i.GroupId == id).Select(i => i.ContentItemId).SingleAsync());
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<QueueLetters>().WriteDue(CancellationToken.None);
        }

        Assert.NotEmpty(await app.LettersTo("pengelola-ngawi", "menunggu dibaca pengurus"));
        Assert.DoesNotContain(await app.LettersTo("pengelola-ngawi"), l => l.Text.Contains(word, StringComparison.Ordinal));
        Assert.Contains(word, (await coordinator.Open("/admin/antrean")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(word, (await (await app.People.ForumAdmin()).Open("/admin/antrean")).Text, StringComparison.Ordinal);
        (await (await app.People.OtherForumAdmin()).Get($"/admin/antrean/topik/{key}")).Answers(HttpStatusCode.NotFound);
        (await (await coordinator.Open($"/admin/antrean/topik/{key}")).Form("Seen").Press("Tampilkan")).Answers(HttpStatusCode.Redirect);
        Assert.Equal(ContentStatus.Published, await app.Look(db => db.Set<ContentItem>().Where(i => i.ContentItemId == key).Select(i => i.Status).SingleAsync()));
    }

    /// <summary>A group of three from two spaces, coordinated by one of them.</summary>
    private async Task<(string Slug, long Id)> Group()
    {
        var coordinator = await app.People.Member();
        var slug = await coordinator.BeginGroup($"Tim {Writing.Word()}");
        foreach (var (name, person) in new[] { ("pengelola-batang", await app.People.Outsider()), ("pengelola-ponorogo", await app.People.Neighbour()) })
        {
            await coordinator.Invite(slug, name);
            await person.Join(slug);
        }

        return (slug, (await app.GroupOf(slug)).Id);
    }

    /// <returns>The code of the receipt.</returns>
    private static async Task<string> Report(Browser reporter, string address)
    {
        var sent = await (await reporter.Open($"/laporkan?halaman={address}")).Form("Input.Text").Fill(("Input.Kind", "Keliru"), ("Input.Text", "Angkanya keliru.")).Press();
        return sent.Location!.Split('/')[^1];
    }

    private async Task<Page> Appoint(Browser coordinator, string slug, string userName)
    {
        var person = await app.Look(db => db.Set<ForumLks.Web.Features.Identity.Member>().AsNoTracking().SingleAsync(m => m.UserName == userName));
        var token = (await coordinator.Open($"/kelompok/{slug}/anggota")).Form("Who")["__RequestVerificationToken"]!;
        return await coordinator.Post($"/kelompok/{slug}/anggota?handler=Appoint&siapa={person.PublicId}", ("__RequestVerificationToken", token));
    }
}

public sealed class GroupModerationOnSqlite(SqliteApp app) : GroupModerationTests(app), IClassFixture<SqliteApp>;

public sealed class GroupModerationOnPostgres(PostgresApp app) : GroupModerationTests(app), IClassFixture<PostgresApp>;
