using System.Data.Common;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Platform;

/// <summary>PostgreSQL goes away for a moment, or ends one of two that wait for each other: both arrive as what the code looks for.</summary>
public sealed class DatabaseAwayTests(PostgresApp app) : IClassFixture<PostgresApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lost_connection_is_told_by_the_database_and_the_next_attempt_finds_it_again()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        await db.Database.OpenConnectionAsync(Cancel);
        var connection = await db.Database.SqlQuery<int>($"""SELECT pg_backend_pid() AS "Value" """).SingleAsync(Cancel);
        await app.Look(other => other.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend({connection})", Cancel));

        await Assert.ThrowsAnyAsync<DbException>(() => db.Set<Space>().CountAsync(Cancel));
        await db.Database.CloseConnectionAsync();
        Assert.NotEqual(0, await db.Set<Space>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Of_two_that_wait_for_each_other_one_was_less_quick()
    {
        var spaces = await app.Look(db => db.Set<Space>().OrderBy(s => s.Id).Select(s => s.Id).Take(2).ToListAsync(Cancel));
        using var bothHaveOne = new Barrier(2);
        var ends = await Task.WhenAll(
            Task.Run(() => TakeBoth(spaces[0], spaces[1], bothHaveOne), Cancel),
            Task.Run(() => TakeBoth(spaces[1], spaces[0], bothHaveOne), Cancel));
        var refused = Assert.Single(ends, e => e is not null);
        Assert.True(refused is DbUpdateException && refused.IsRace(), refused!.ToString());
    }

    private async Task<Exception?> TakeBoth(long first, long second, Barrier bothHaveOne)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        return await Record.ExceptionAsync(() => db.InTransaction(
            async cancel =>
            {
                await db.Database.ExecuteSqlAsync($"""UPDATE "Spaces" SET "Slug" = "Slug" WHERE "Id" = {first}""", cancel);
                bothHaveOne.SignalAndWait(cancel);
                var space = await db.Set<Space>().SingleAsync(s => s.Id == second, cancel);
                db.Entry(space).Property(s => s.Name).IsModified = true;
                return await db.SaveChangesAsync(cancel);
            },
            Cancel));
    }
}
