using ForumLks.Web.Data;
using ForumLks.Web.Features.OwnData;
using ForumLks.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Platform;

public abstract class RacesTests(ForumApp app)
{
    [Fact]
    public async Task A_twin_with_the_same_key_was_quicker() => Assert.True((await RefusalOf(db =>
    {
        var name = Writing.Word();
        db.Add(RetentionRun.Of(name, DateTime.UtcNow));
        db.SaveChanges();
        db.ChangeTracker.Clear();
        db.Add(RetentionRun.Of(name, DateTime.UtcNow));
    })).IsRace());

    [Fact]
    public async Task A_row_that_is_gone_meanwhile_was_taken_away_by_somebody_quicker() =>
        Assert.True((await RefusalOf(db => db.Remove(RetentionRun.Of(Writing.Word(), DateTime.UtcNow)))).IsRace());

    [Fact]
    public async Task A_mistake_of_ours_is_not_called_a_race() => Assert.False((await RefusalOf(db =>
    {
        var space = db.Set<Space>().First();
        db.Entry(space).Property(s => s.Name).CurrentValue = null!;
    })).IsRace());

    private Task<DbUpdateException> RefusalOf(Action<ForumDb> change) => app.Look(db =>
    {
        change(db);
        return Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
    });
}

public sealed class RacesOnSqlite(SqliteApp app) : RacesTests(app), IClassFixture<SqliteApp>;

public sealed class RacesOnPostgres(PostgresApp app) : RacesTests(app), IClassFixture<PostgresApp>;
