using System.Net;
using ForumLks.Web.Features.Groups;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Groups;

/// <summary>How a group comes to be, who comes in and goes out, and how it ends.</summary>
public abstract class GroupTests(ForumApp app)
{
    [Fact]
    public async Task People_of_several_spaces_work_together_by_invitation()
    {
        var (one, other) = (await app.People.Member(), await app.People.Outsider());
        var slug = await one.BeginGroup($"Tim {Writing.Word()}");
        (await one.Invite(slug, "tidak-ada")).Answers(HttpStatusCode.UnprocessableEntity);
        (await one.Invite(slug, "pengelola-batang")).Answers(HttpStatusCode.Redirect);
        (await one.Invite(slug, "pengelola-batang")).Answers(HttpStatusCode.Redirect);
        Assert.Equal(1, await Letters("pengelola-batang@contoh.invalid", slug));
        Assert.Contains("Anda diundang", (await other.Open("/kelompok")).Text, StringComparison.Ordinal);
        (await other.Get($"/kelompok/{slug}/anggota")).Answers(HttpStatusCode.NotFound);
        await other.Join(slug);
        Assert.Contains("Pengelola LKSA di Ngawi", (await other.Open($"/kelompok/{slug}/anggota")).Text, StringComparison.Ordinal);
        (await other.Get($"/kelompok/{slug}/ubah")).Answers(HttpStatusCode.NotFound);
        (await other.Leave(slug)).Answers(HttpStatusCode.Redirect);
        (await other.Get($"/kelompok/{slug}/anggota")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_open_group_is_known_to_all_and_takes_requests()
    {
        var (one, other, name) = (await app.People.Member(), await app.People.Neighbour(), $"Tim {Writing.Word()}");
        var slug = await one.BeginGroup(name);
        Assert.Contains(name, (await app.People.Stranger.Open("/kelompok")).Text, StringComparison.Ordinal);
        var seen = await app.People.Stranger.Open($"/kelompok/{slug}");
        Assert.DoesNotContain("Pengelola LKSA di Ngawi", seen.Text, StringComparison.Ordinal);
        (await app.People.Stranger.Get($"/kelompok/{slug}/anggota")).Answers(HttpStatusCode.Redirect);

        var ask = (await other.Open($"/kelompok/{slug}")).Form("Note");
        (await ask.Fill("Note", "Saya pernah menyusun SK.").Press("Minta bergabung")).Answers(HttpStatusCode.Redirect);
        (await ask.Press("Minta bergabung")).Answers(HttpStatusCode.UnprocessableEntity);
        var members = await one.Open($"/kelompok/{slug}/anggota");
        Assert.Contains("Saya pernah menyusun SK.", members.Text, StringComparison.Ordinal);
        (await members.Form("Terima Pengelola griya lansia di Ponorogo").Press()).Answers(HttpStatusCode.Redirect);
        Assert.True((await app.GroupOf(slug)).People.Count() == 2);
        Assert.DoesNotContain("Saya pernah menyusun SK.", (await one.Open($"/kelompok/{slug}/anggota")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_closed_group_nobody_else_learns()
    {
        var (one, name) = (await app.People.Member(), $"Tim {Writing.Word()}");
        var slug = await one.BeginGroup(name, "Closed");
        foreach (var other in new[] { app.People.Stranger, await app.People.Neighbour(), await app.People.ForumAdmin() })
        {
            (await other.Get($"/kelompok/{slug}")).Answers(HttpStatusCode.NotFound);
            Assert.DoesNotContain(name, (await other.Open("/kelompok")).Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(name, (await (await app.People.PlatformAdmin()).Open("/kelompok")).Text, StringComparison.Ordinal);
        (await (await app.People.PlatformAdmin()).Get($"/kelompok/{slug}")).Answers(HttpStatusCode.OK);
        Assert.Contains(name, (await one.Open("/kelompok")).Text, StringComparison.Ordinal);
        (await one.Invite(slug, "pengelola-ponorogo")).Answers(HttpStatusCode.Redirect);
        var invited = await (await app.People.Neighbour()).Open($"/kelompok/{slug}");
        (await invited.Form("Bergabung").Press("Tolak")).Answers(HttpStatusCode.Redirect);
        (await (await app.People.Neighbour()).Get($"/kelompok/{slug}")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_last_coordinator_stays_until_somebody_takes_over()
    {
        var (one, other) = (await app.People.Member(), await app.People.Neighbour());
        var slug = await one.BeginGroup($"Tim {Writing.Word()}");
        await one.Invite(slug, "pengelola-ponorogo");
        await other.Join(slug);
        var held = await one.Leave(slug);
        held.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("perlu koordinator", held.Text, StringComparison.Ordinal);
        (await (await one.Open($"/kelompok/{slug}/anggota")).Form("Jadikan koordinator: Pengelola griya lansia di Ponorogo").Press()).Answers(HttpStatusCode.Redirect);

        // Both leave in one moment: one of them stays.
        var (mine, theirs) = (await one.Open($"/kelompok/{slug}"), await other.Open($"/kelompok/{slug}"));
        await Task.WhenAll(mine.Form("Keluar dari kelompok").Press(), theirs.Form("Keluar dari kelompok").Press());
        Assert.Contains((await app.GroupOf(slug)).People, t => t.Role == GroupRole.Coordinator);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_group_and_a_short_name_none()
    {
        var (one, name) = (await app.People.Member(), $"Tim {Writing.Word()}");
        var form = (await one.Open("/kelompok/baru")).Form("Input.Name").Fill(("Input.Name", name), ("Input.Purpose", "Sekali saja."));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.Press("Bentuk kelompok")));
        Assert.Equal(1, await app.Look(db => db.Set<Group>().CountAsync(g => g.Name == name)));
        var refused = await (await one.Open("/kelompok/baru")).Form("Input.Name").Fill(("Input.Name", "Tim"), ("Input.Purpose", "Tujuan yang panjang tetap ada.")).Press("Bentuk kelompok");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Tujuan yang panjang tetap ada.", refused.Form("Input.Name")["Input.Purpose"]);
    }

    [Fact]
    public async Task What_an_open_group_says_of_itself_passes_the_gate()
    {
        var one = await app.People.Member();
        var form = (await one.Open("/kelompok/baru")).Form("Input.Name").Fill(("Input.Name", $"Tim {Writing.Word()}"), ("Input.Purpose", "Hubungi NIK 3521014507900003 untuk ikut."));
        (await form.Press("Bentuk kelompok")).Answers(HttpStatusCode.UnprocessableEntity);
        Assert.False(await app.Look(db => db.Set<Group>().AnyAsync(g => g.Purpose.Contains("3521014507900003"))));
    }

    [Fact]
    public async Task A_group_ends_with_what_came_of_it_and_takes_nobody_any_more()
    {
        var one = await app.People.Member();
        var slug = await one.BeginGroup($"Tim {Writing.Word()}");
        var old = await one.Open($"/kelompok/{slug}/ubah");
        (await (await one.Open($"/kelompok/{slug}/ubah")).Form("Outcome").Fill("Outcome", "SK terbit.").Press("Akhiri kelompok")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("SK terbit.", (await app.People.Stranger.Open($"/kelompok/{slug}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Minta bergabung", (await (await app.People.Neighbour()).Open($"/kelompok/{slug}")).Text, StringComparison.Ordinal);
        (await old.Form("Input.Name").Press("Simpan")).Answers(HttpStatusCode.UnprocessableEntity);
        (await (await one.Open($"/kelompok/{slug}/ubah")).Form("Buka kembali kelompok ini").Press()).Answers(HttpStatusCode.Redirect);
        Assert.False((await app.GroupOf(slug)).HasEnded);
    }

    [Fact]
    public async Task Whoever_leaves_the_forum_leaves_the_group_a_coordinator()
    {
        var one = await app.People.Outsider();
        var slug = await one.BeginGroup($"Tim {Writing.Word()}");
        await one.Invite(slug, "pengelola-ngawi");
        await (await app.People.Member()).Join(slug);
        var gone = await app.Look(db => db.Set<Member>().AsNoTracking().SingleAsync(m => m.UserName == "pengelola-batang"));
        var data = app.Services.GetServices<IPersonalData>().Single(d => d.Name == "kelompok");
        Assert.NotEmpty(await app.Look(db => data.Of(db, new Person(gone.Id, gone.Email), default)));
        await app.Look(async db => { await data.Forget(db, new Person(gone.Id, gone.Email), DateTime.UtcNow, default); return 0; });
        var group = await app.GroupOf(slug);
        Assert.Equal(GroupRole.Coordinator, Assert.Single(group.People).Role);
    }

    private Task<int> Letters(string to, string about) => app.Look(db => db.Set<OutgoingMail>().CountAsync(m => m.To == to && m.Text.Contains(about)));
}

public sealed class GroupsOnSqlite(SqliteApp app) : GroupTests(app), IClassFixture<SqliteApp>;

public sealed class GroupsOnPostgres(PostgresApp app) : GroupTests(app), IClassFixture<PostgresApp>;
