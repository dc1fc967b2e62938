using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Tests.Features.Groups;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Digests;

/// <summary>News of a working group reaches its members and nobody else; news of somebody reaches nobody who blocks them.</summary>
public abstract class GroupNewsTests(ForumApp app)
{
    [Fact]
    public async Task What_only_a_group_reads_is_in_the_weekly_letter_of_its_members_until_they_leave_or_stop()
    {
        var (first, second, third) = (Writing.Word(), Writing.Word(), Writing.Word());
        var (writer, member) = (await app.People.Member(), await app.People.Outsider());
        var slug = await writer.BeginGroup($"Tim {Writing.Word()}");
        await writer.Invite(slug, "pengelola-batang");
        await member.Join(slug);
        var id = (await app.GroupOf(slug)).Id;

        await writer.WriteForGroup(id, $"Rancangan {first}");
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Equal(["pengelola-batang"], await ToldOf(first));
        Assert.Contains(first, (await member.Open("/kabar/" + Week.Of(app.Clock.GetUtcNow().UtcDateTime))).Text, StringComparison.Ordinal);

        Assert.Contains("Kelompok: ", (await member.Open("/akun/ikuti")).Text, StringComparison.Ordinal);
        await (await member.Open($"/kelompok/{slug}")).Form("kind").Press();
        await writer.WriteForGroup(id, $"Rancangan {second}");
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Empty(await ToldOf(second));

        await (await member.Open($"/kelompok/{slug}")).Form("kind").Press();
        await writer.WriteForGroup(id, $"Rancangan {third}");
        await member.Leave(slug);
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Empty(await ToldOf(third));
    }

    [Fact]
    public async Task Whoever_left_hears_nothing_more_also_of_what_they_wrote_there_themselves()
    {
        var word = Writing.Word();
        var (writer, leaver) = (await app.People.Member(), await app.People.Outsider());
        var slug = await writer.BeginGroup($"Tim {Writing.Word()}");
        await writer.Invite(slug, "pengelola-batang");
        await leaver.Join(slug);
        var id = (await app.GroupOf(slug)).Id;
        var topic = await leaver.WriteTopic($"Dibahas {word}", "Group", f => f.Fill("Placement.GroupId", $"{id}"));
        await app.Prefer("pengelola-batang", Timing.Ringkasan, Timing.Segera);
        await writer.Replied(topic, "Selama masih di dalam.");
        Assert.Contains(word, (await leaver.Open("/kabar")).Text, StringComparison.Ordinal);
        await leaver.Leave(slug);
        await writer.Replied(topic, "Sesudah keluar.");
        await app.TellAtOnce();
        Assert.DoesNotContain(word, (await leaver.Open("/kabar")).Text, StringComparison.Ordinal);
        Assert.Empty(await app.LettersTo("pengelola-batang", word));
    }

    [Fact]
    public async Task Whoever_wants_to_hear_at_once_hears_of_their_group_at_once()
    {
        var word = Writing.Word();
        var (writer, member) = (await app.People.Member(), await app.People.Outsider());
        var slug = await writer.BeginGroup($"Tim {Writing.Word()}");
        await writer.Invite(slug, "pengelola-batang");
        await member.Join(slug);
        await app.Prefer("pengelola-batang", Timing.Segera, Timing.Segera);
        await app.Prefer("pengelola-ponorogo", Timing.Segera, Timing.Segera);
        await writer.WriteForGroup((await app.GroupOf(slug)).Id, $"Rancangan {word}");
        await app.TellAtOnce();
        Assert.Equal(["pengelola-batang"], await ToldOf(word));
        await app.Prefer("pengelola-batang", Timing.Ringkasan, Timing.Segera);
        await app.Prefer("pengelola-ponorogo", Timing.Ringkasan, Timing.Segera);
    }

    [Fact]
    public async Task Nobody_is_told_of_what_somebody_does_whom_they_block()
    {
        const string Blocker = "pengelola-ponorogo";
        var (word, open) = (Writing.Word(), Writing.Word());
        var (writer, me) = (await app.IdOf("pengelola-batang"), await app.IdOf(Blocker));
        await using var blocking = await Blocking.Of(app, Blocker, "pengelola-batang");
        await app.Prefer(Blocker, Timing.Ringkasan, Timing.Segera);
        var item = await app.ItemIdOf(await app.PublishPractice($"Praktik {Writing.Word()}", InstitutionProfile.Unknown));
        await app.Tell(new Happening("sebutan", item, "/praktik/x#1", $"Anda disebut {word}") { To = [me], ActorId = writer });
        await app.Tell(new Happening("sebutan", item, "/praktik/x#2", $"Anda disebut {open}") { To = [me] });
        await app.TellAtOnce();
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Empty(await app.LettersTo(Blocker, word));
        Assert.NotEmpty(await app.LettersTo(Blocker, open));
    }

    private Task<List<string?>> ToldOf(string word) => app.Look(async db =>
    {
        var addresses = await db.Set<ForumLks.Web.Features.Notifications.OutgoingMail>().Where(m => m.Text.Contains(word)).Select(m => m.To).Distinct().ToListAsync();
        return await db.Set<ForumLks.Web.Features.Identity.Member>().Where(m => addresses.Contains(m.Email!)).OrderBy(m => m.UserName).Select(m => m.UserName).ToListAsync();
    });
}

public sealed class GroupNewsOnSqlite(SqliteApp app) : GroupNewsTests(app), IClassFixture<SqliteApp>;

public sealed class GroupNewsOnPostgres(PostgresApp app) : GroupNewsTests(app), IClassFixture<PostgresApp>;
