using System.Net;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Groups;

/// <summary>What a working group discusses among itself, channel by channel: its members have it everywhere, nobody else anywhere.</summary>
public abstract class GroupTopicTests(ForumApp app)
{
    [Fact]
    public async Task Members_discuss_in_every_channel_and_others_see_it_in_none()
    {
        var (slug, word, topic) = await Asked();
        await (await app.People.Member()).Replied(topic, "Tambahan dari penanyanya sendiri.");
        var itemId = await app.ItemIdOf(topic["/diskusi/".Length..]);
        foreach (var (who, reader, sees) in new[]
        {
            ("coordinator", await app.People.Member(), true), ("member", await app.People.Outsider(), true),
            ("stranger", app.Stranger(), false), ("neighbour", await app.People.Neighbour(), false), ("forum admin", await app.People.ForumAdmin(), false), ("platform admin", await app.People.PlatformAdmin(), false),
        })
        {
            var wrong = new List<string>();
            void Expect(string channel, bool shown) => wrong.AddRange(shown == sees ? [] : [$"{who}: {channel} {(shown ? "shows" : "hides")} it"]);
            async Task<bool> Names(string address) => (await reader.Get(address)).Html.Contains(topic, StringComparison.Ordinal);

            // An admin of the platform opens by its address what was reported, and has it nowhere else.
            foreach (var page in who == "platform admin" ? [] : (string[])[topic, $"{topic}/balasan/1"])
            {
                Expect(page, (await reader.Get(page)).Status == HttpStatusCode.OK);
            }

            foreach (var page in new[] { "/diskusi", "/diskusi?hanya=belum-terjawab", $"/kelompok/{slug}", $"/kelompok/{slug}?q={word}", $"/cari?q={word}" })
            {
                Expect(page, await Names(page));
            }

            foreach (var page in new[] { "/diskusi/umpan", "/ruang/madiun/diskusi", "/ruang/madiun/diskusi.atom", "/sitemap.xml", "/ruang/madiun", "/ruang/madiun/minggu", "/wilayah/35.21", "/berita/umpan" })
            {
                Assert.False(await Names(page), $"{who}: {page} names what only the group reads.");
            }

            Expect("share page", (await reader.Get($"/bagikan/{itemId}")).Status == HttpStatusCode.OK || sees);
            Assert.NotEqual(HttpStatusCode.OK, (await reader.Get($"/kartu/{itemId}.jpg")).Status);
            Assert.Empty(wrong);
        }
    }

    [Fact]
    public async Task Counts_and_other_pages_are_those_of_the_reader()
    {
        var (slug, _, topic) = await Asked();
        var id = (await app.GroupOf(slug)).Id;
        await using var scope = app.Services.CreateAsyncScope();
        var discussed = scope.ServiceProvider.GetRequiredService<IDiscussed>();
        foreach (var (reader, sees) in new[] { (new Reader { Id = Guid.NewGuid(), GroupIds = [id] }, true), (new Reader { Id = Guid.NewGuid() }, false), (Reader.Stranger, false) })
        {
            Assert.Equal(sees, (await discussed.Unanswered(null, reader, 50, TestContext.Current.CancellationToken)).Any(r => r.Url == topic));
        }
    }

    [Fact]
    public async Task A_mention_reaches_only_those_inside_and_the_page_of_news_follows_the_membership()
    {
        var (slug, word, topic) = await Asked();
        var (member, neighbour) = (await app.People.Fresh("pengelola-batang"), await app.MemberId("pengelola-ponorogo"));
        await (await app.People.Member()).Replied(topic, "Mohon dibaca @pengelola-batang dan @pengelola-ponorogo.");
        Assert.False(await app.Look(db => db.Set<Web.Features.Following.Occurrence>().AnyAsync(o => o.Url.StartsWith(topic) && o.To.Any(t => t.MemberId == neighbour))));
        Assert.Contains(word, (await member.Open("/kabar")).Text, StringComparison.Ordinal);
        foreach (var other in new[] { await app.People.Neighbour(), await app.People.ForumAdmin() })
        {
            Assert.DoesNotContain(word, (await other.Open("/kabar")).Text, StringComparison.Ordinal);
        }

        app.MoveToMonday();
        await app.PrepareDigests();
        foreach (var other in new[] { "pengelola-ponorogo", "forum-madiun" })
        {
            Assert.Empty(await app.LettersTo(other, word));
        }
    }

    [Fact]
    public async Task Its_coordinator_keeps_order_and_the_space_has_no_part_in_it()
    {
        var (_, _, topic) = await Asked();
        var (coordinator, member) = (await app.People.Member(), await app.People.Outsider());
        (await (await app.People.ForumAdmin()).Get($"{topic}/atur")).Answers(HttpStatusCode.NotFound);
        (await member.Get($"{topic}/atur")).Answers(HttpStatusCode.NotFound);
        (await (await coordinator.Open($"{topic}/atur")).Form("Tutup topik").Fill("Input.Reason", "sudah disepakati").Press("Tutup topik")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("sudah disepakati", (await member.Open(topic)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_members_answered_among_themselves_is_not_made_public_by_one_of_them()
    {
        var (_, word, topic) = await Asked();
        var (coordinator, member) = (await app.People.Member(), await app.People.Outsider());
        await member.Replied(topic, "Ini hanya untuk kelompok.");
        var edit = await (await coordinator.Open($"{topic}/ubah")).Form("Content.Title").Fill("Placement.Visibility", "Public").Press("Simpan perubahan");
        edit.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Orang lain sudah membalas", edit.Text, StringComparison.Ordinal);
        var madiun = await app.Look(db => db.Set<Web.Features.Spaces.Space>().Where(s => s.Slug == "madiun").Select(s => s.Id).SingleAsync());
        var tend = (await coordinator.Open($"{topic}/atur")).Form("Tutup topik");
        var move = await coordinator.Post($"{topic}/atur?handler=Move", ("Input.SpaceId", $"{madiun}"), ("Input.Visibility", "Public"), ("__RequestVerificationToken", tend["__RequestVerificationToken"]!));
        move.Answers(HttpStatusCode.UnprocessableEntity);
        (await app.Stranger().Get(topic)).Answers(HttpStatusCode.NotFound);
        (await (await coordinator.Open($"{topic}/ubah")).Form("Content.Title").Fill("Content.Title", $"Judul lebih jelas {word}").Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_leaves_loses_sight_at_once_and_keeps_what_they_were_typing()
    {
        var (slug, _, topic) = await Asked();
        var leaver = await app.People.Outsider();
        await leaver.Open(topic);
        var form = (await leaver.Open($"{topic}/balas")).Form("Input.Text").Fill("Input.Text", "Sedang saya ketik.");
        (await leaver.Leave(slug)).Answers(HttpStatusCode.Redirect);
        (await leaver.Get(topic)).Answers(HttpStatusCode.NotFound);
        var late = await form.Press("Kirim balasan");
        late.Answers(HttpStatusCode.NotFound);
        Assert.Contains("Sedang saya ketik.", late.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => db.Set<Reply>().CountAsync(r => r.Text == "Sedang saya ketik." && db.Set<Topic>().Any(t => t.Id == r.TopicId && topic.EndsWith(t.Slug)))));
    }

    /// <summary>A group of two from two spaces, and what its coordinator asked the other.</summary>
    private async Task<(string Slug, string Word, string Topic)> Asked()
    {
        var (one, other, word) = (await app.People.Member(), await app.People.Outsider(), Writing.Word());
        var slug = await one.BeginGroup($"Tim {Writing.Word()}");
        await one.Invite(slug, "pengelola-batang");
        await other.Join(slug);
        var id = (await app.GroupOf(slug)).Id;
        return (slug, word, await one.WriteTopic($"Dibahas {word}", "Group", f => f.Fill("Placement.GroupId", $"{id}")));
    }
}

public sealed class GroupTopicsOnSqlite(SqliteApp app) : GroupTopicTests(app), IClassFixture<SqliteApp>;

public sealed class GroupTopicsOnPostgres(PostgresApp app) : GroupTopicTests(app), IClassFixture<PostgresApp>;
