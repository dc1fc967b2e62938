using System.Net;
using ForumLks.Web.Features.Groups;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Groups;

/// <summary>What a group writes for itself, channel by channel: its members have it everywhere, nobody else anywhere, and whoever leaves loses it at once.</summary>
public abstract class GroupVisibilityTests(ForumApp app)
{
    private static readonly string[] BelowIt = ["", "/cetak", "/salin", "/pohon", "/tanya", "/terapkan"];

    [Fact]
    public async Task Members_have_it_in_every_channel_and_others_in_none()
    {
        var (slug, word, address) = await Written();
        foreach (var (who, reader, sees) in new[]
        {
            ("coordinator", await app.People.Member(), true), ("member", await app.People.Outsider(), true),
            ("stranger", app.People.Stranger, false), ("neighbour", await app.People.Neighbour(), false), ("forum admin", await app.People.ForumAdmin(), false), ("platform admin", await app.People.PlatformAdmin(), false),
        })
        {
            var wrong = new List<string>();
            void Expect(string channel, bool shown) => wrong.AddRange(shown == sees ? [] : [$"{who}: {channel} {(shown ? "shows" : "hides")} it"]);

            // An admin of the platform opens by its address what was reported, and has it nowhere else.
            Expect("page", who == "platform admin" ? sees : (await reader.Get(address)).Status == HttpStatusCode.OK);
            Expect("list", (await reader.Open("/praktik")).Html.Contains(address, StringComparison.Ordinal));
            Expect("group page", (await reader.Open($"/kelompok/{slug}")).Html.Contains(address, StringComparison.Ordinal));
            Expect("search", await reader.Finds(word, address));
            Expect("did you mean", (await reader.Open($"/cari?q={word}x")).Html.Contains($"q={word}\"", StringComparison.Ordinal));
            var (counted, suggested) = await Asked(who, slug, word);
            Expect("counts", counted);
            Expect("likely answers", suggested);
            Expect("home", (await reader.Open("/")).Html.Contains(address, StringComparison.Ordinal) || sees);
            Expect("feed, map of the site and spaces", sees || await Elsewhere(reader, address));
            Assert.Empty(wrong);
        }
    }

    [Fact]
    public async Task The_pages_below_it_follow_it()
    {
        var (_, _, address) = await Written();
        foreach (var end in BelowIt.Where(e => e.Length > 0))
        {
            (await app.People.Stranger.Get(address + end)).Answers(end is "/tanya" or "/terapkan" ? HttpStatusCode.Redirect : HttpStatusCode.NotFound);
            (await (await app.People.Neighbour()).Get(address + end)).Answers(HttpStatusCode.NotFound);
            (await (await app.People.Outsider()).Get(address + end)).Answers(HttpStatusCode.OK);
        }

        (await (await app.People.ForumAdmin()).Get(address + "/ubah")).Answers(HttpStatusCode.NotFound);
        (await (await app.People.Outsider()).Get(address + "/ubah")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_leaves_loses_sight_at_once_also_of_what_they_wrote_there()
    {
        var (slug, word, theirs) = await Written();
        var (leaver, id) = (await app.People.Outsider(), (await app.GroupOf(slug)).Id);
        var own = await leaver.WriteForGroup(id, $"Milik yang keluar {Writing.Word()}");
        await leaver.Open("/praktik");
        Assert.True(await leaver.Finds(word, theirs));
        (await leaver.Leave(slug)).Answers(HttpStatusCode.Redirect);
        foreach (var address in new[] { theirs, own })
        {
            (await leaver.Get(address)).Answers(HttpStatusCode.NotFound);
            foreach (var list in new[] { "/praktik", "/akun", "/praktik/saya", $"/kelompok/{slug}", "/" })
            {
                Assert.DoesNotContain(address, (await leaver.Open(list)).Html, StringComparison.Ordinal);
            }
        }

        Assert.False(await leaver.Finds(word, theirs));
        (await leaver.Get($"{own}/ubah")).Answers(HttpStatusCode.NotFound);
        (await leaver.Get($"/kelola/{await IdOf(own)}")).Answers(HttpStatusCode.NotFound);
        (await (await app.People.Member()).Get(own)).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Its_coordinator_keeps_it_and_the_space_has_no_part_in_it()
    {
        var (slug, _, _) = await Written();
        var (coordinator, id) = (await app.People.Member(), (await app.GroupOf(slug)).Id);
        var address = await (await app.People.Outsider()).WriteForGroup(id, $"Oleh anggota {Writing.Word()}", f => f.Fill("Placement.SpaceId", ((AngleSharp.Html.Dom.IHtmlSelectElement)f.Element.QuerySelector("[name='Placement.SpaceId']")!).Options.First(o => o.Value.Length > 0).Value));
        var item = await app.Look(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Slug == address.Split('/')[2]));
        Assert.True(item is { SpaceId: null, Visibility: Visibility.Group } && item.GroupId == id);
        (await coordinator.Get($"{address}/ubah")).Answers(HttpStatusCode.OK);
        (await coordinator.Get($"/kelola/{item.ContentItemId}")).Answers(HttpStatusCode.OK);
        (await (await app.People.OtherForumAdmin()).Get(address)).Answers(HttpStatusCode.NotFound);
        (await (await app.People.OtherForumAdmin()).Get($"/sembunyikan/{item.ContentItemId}")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_writes_for_a_group_that_is_not_theirs()
    {
        var (slug, word, _) = await Written();
        var id = (await app.GroupOf(slug)).Id;
        var form = (await (await app.People.Neighbour()).Open($"/praktik/tulis?kelompok={id}")).Form("Content.Title").Practice($"Selundup {word}");
        Assert.Null(form["Placement.GroupId"]);
        (await form.Smuggle("Placement.GroupId", $"{id}").Smuggle("Placement.Visibility", "Group").Press("Terbitkan")).Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1, await app.Look(db => db.Set<ContentItem>().CountAsync(i => i.GroupId == id)));
    }

    [Fact]
    public async Task What_a_group_makes_public_is_public_and_still_its_own()
    {
        var (slug, _, _) = await Written();
        var (coordinator, id) = (await app.People.Member(), (await app.GroupOf(slug)).Id);
        var address = await coordinator.WriteForGroup(id, $"Untuk umum {Writing.Word()}", f => f.Fill("Placement.Visibility", "Public"));
        Assert.Contains(address, (await app.People.Stranger.Open($"/kelompok/{slug}")).Html, StringComparison.Ordinal);
        Assert.Contains(address, (await app.People.Stranger.Open("/ruang/madiun")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/kelompok/{slug}", (await app.People.Stranger.Open(address)).Html, StringComparison.Ordinal);
        Assert.Contains($"/kelompok/{slug}", (await coordinator.Open(address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_within_the_group_finds_what_only_it_reads()
    {
        var (slug, word, address) = await Written();
        Assert.Contains(address, (await (await app.People.Outsider()).Open($"/kelompok/{slug}?q={word}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(address, (await (await app.People.Neighbour()).Open($"/kelompok/{slug}?q={word}")).Html, StringComparison.Ordinal);
        Assert.Contains("Tidak ditemukan", (await (await app.People.Outsider()).Open($"/kelompok/{slug}?q=katayangtidakada")).Text, StringComparison.Ordinal);
    }

    /// <summary>A group of two from two spaces, and what one of them wrote for it.</summary>
    private async Task<(string Slug, string Word, string Address)> Written()
    {
        var (one, other, word) = (await app.People.Member(), await app.People.Outsider(), Writing.Word());
        var slug = await one.BeginGroup($"Tim {Writing.Word()}");
        await one.Invite(slug, "pengelola-batang");
        await other.Join(slug);
        return (slug, word, await one.WriteForGroup((await app.GroupOf(slug)).Id, $"Rancangan {word}"));
    }

    /// <summary>Whether one of the pages that gather from everywhere names it.</summary>
    private static async Task<bool> Elsewhere(Browser reader, string address)
    {
        foreach (var page in new[] { "/berita/umpan", "/sitemap.xml", "/ruang/madiun", "/wilayah/35.21", "/praktik/pohon", "/praktik/peta", "/agenda.atom" })
        {
            if ((await reader.Open(page)).Html.Contains(address, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The search as other features ask it, as this reader.</summary>
    private async Task<(bool Counted, bool Suggested)> Asked(string who, string slug, string word)
    {
        var id = (await app.GroupOf(slug)).Id;
        var madiun = await app.Look(db => db.Set<Space>().Where(s => s.Slug == "madiun").Select(s => s.Id).FirstAsync());
        var reader = who switch
        {
            "coordinator" or "member" => new Reader { Id = Guid.NewGuid(), GroupIds = [id] },
            "stranger" => Reader.Stranger,
            "platform admin" => new Reader { Id = Guid.NewGuid(), IsPlatformAdmin = true },
            var admin => new Reader { Id = Guid.NewGuid(), Roles = System.Collections.Frozen.FrozenSet.ToFrozenSet([(madiun, admin == "forum admin" ? Role.ForumAdmin : Role.Member)]) },
        };
        await using var scope = app.Services.CreateAsyncScope();
        var finder = scope.ServiceProvider.GetRequiredService<IFinder>();
        var found = await finder.Find(reader, new FindQuery(word), default);
        var maybe = await finder.MaybeAnswered(reader, $"Rancangan {word}", 5, default);
        return (found.Total > 0, maybe.Any(r => r.Title.Contains(word, StringComparison.Ordinal)));
    }

    private Task<string> IdOf(string address) => app.Look(db => db.Set<ContentItem>().Where(i => i.Slug == address.Split('/')[2]).Select(i => i.ContentItemId).SingleAsync());
}

public sealed class GroupVisibilityOnSqlite(SqliteApp app) : GroupVisibilityTests(app), IClassFixture<SqliteApp>;

public sealed class GroupVisibilityOnPostgres(PostgresApp app) : GroupVisibilityTests(app), IClassFixture<PostgresApp>;
