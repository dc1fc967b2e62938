using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>The migrations of both databases say what the model says; nothing is connected to.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_for_sqlite_leave_nothing_out()
    {
        using var db = new SqliteForumDb(new DbContextOptionsBuilder<SqliteForumDb>().UseSqlite("Data Source=unused").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_for_postgresql_leave_nothing_out()
    {
        using var db = new PostgresForumDb(new DbContextOptionsBuilder<PostgresForumDb>().UseNpgsql("Host=unused").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
