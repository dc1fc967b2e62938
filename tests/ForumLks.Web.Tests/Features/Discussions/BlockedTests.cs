using ForumLks.Web.Features.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>Whoever blocks a member sees their posts folded and is not reached by them; everybody else sees nothing of it.</summary>
public abstract class BlockedTests(ForumApp app)
{
    [Fact]
    public async Task What_the_blocked_write_is_folded_for_the_blocker_alone_and_does_not_reach_them()
    {
        var (blocker, blocked) = (await app.MemberId("pengelola-bireuen"), await app.MemberId("pengelola-ponorogo"));
        await using var blocking = await Blocking.Of(app, "pengelola-bireuen", "pengelola-ponorogo");
        var (theirs, mine) = (await app.PutTopic($"Ditanyakan {Writing.Word()}", owner: "pengelola-ponorogo"), await app.PutTopic($"Milik pemblokir {Writing.Word()}", owner: "pengelola-bireuen"));
        var word = Writing.Word();
        await (await app.People.Neighbour()).Replied(mine, $"Mungkin @pengelola-bireuen berkenan {word}.");

        var reader = await app.People.Fresh("pengelola-bireuen");
        var asked = await reader.Open(theirs);
        Assert.Contains("Isi Ditanyakan", asked.Document.QuerySelector("#p0 details")!.TextContent, StringComparison.Ordinal);
        Assert.Null(asked.Document.QuerySelector("#p0 .person"));
        var answered = await reader.Open(mine);
        Assert.Contains(word, answered.Document.QuerySelector("#p1 details")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("griya lansia", answered.Document.QuerySelector("#p1")!.TextContent, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Set<OccurrenceFor>().AnyAsync(t => t.MemberId == blocker && db.Set<Occurrence>().Any(o => o.Id == t.OccurrenceId && o.ActorId == blocked))));

        foreach (var other in new[] { app.Stranger(), await app.People.Outsider(), await app.People.Neighbour() })
        {
            Assert.Null((await other.Open(mine)).Document.QuerySelector("#p1 details"));
            Assert.Null((await other.Open(theirs)).Document.QuerySelector("#p0 details"));
        }
    }
}

public sealed class SqliteBlockedTests(SqliteApp app) : BlockedTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresBlockedTests(PostgresApp app) : BlockedTests(app), IClassFixture<PostgresApp>;
