using ForumLks.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>The migrations of both databases say what the model says, and the site finds all of them; nothing is connected to.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_for_sqlite_leave_nothing_out() => HasAll<SqliteForumDb>(o => o.UseSqlite("Data Source=unused"), options => new SqliteForumDb(options));

    [Fact]
    public void The_migrations_for_postgresql_leave_nothing_out() => HasAll<PostgresForumDb>(o => o.UseNpgsql("Host=unused"), options => new PostgresForumDb(options));

    /// <summary>The site looks for neither (<c>WebSetup.OnlyPages</c>): one of them would be there and never answer.</summary>
    [Fact]
    public void There_are_no_controllers_and_no_view_components() =>
        Assert.DoesNotContain(typeof(ForumDb).Assembly.GetTypes(), t => t.IsSubclassOf(typeof(ControllerBase)) || t.IsSubclassOf(typeof(ViewComponent)));

    private static void HasAll<T>(Action<DbContextOptionsBuilder<T>> use, Func<DbContextOptions<T>, T> open)
        where T : ForumDb
    {
        var usual = new DbContextOptionsBuilder<T>();
        use(usual);
        using var asEfFindsThem = open(usual.Options);
        using var asTheSiteDoes = open((DbContextOptions<T>)usual.ReplaceService<IMigrationsAssembly, OwnMigrations>().Options);

        Assert.Equal(asEfFindsThem.Database.GetMigrations(), asTheSiteDoes.Database.GetMigrations());
        Assert.False(asTheSiteDoes.Database.HasPendingModelChanges());
        var found = asTheSiteDoes.GetService<IMigrationsAssembly>();
        var last = found.Migrations.Last();
        Assert.Equal(last.Key, found.FindMigrationId(last.Key[(last.Key.IndexOf('_', StringComparison.Ordinal) + 1)..]));
        Assert.NotEmpty(found.CreateMigration(last.Value, asTheSiteDoes.Database.ProviderName!).UpOperations);
    }
}
