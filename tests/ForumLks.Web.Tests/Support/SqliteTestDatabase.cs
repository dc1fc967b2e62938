using Microsoft.Data.Sqlite;

namespace ForumLks.Web.Tests.Support;

public sealed class SqliteTestDatabase : TestDatabase
{
    public override string Kind => "sqlite";

    public override Task Create(TestDatabase? copyOf = null)
    {
        if (copyOf is not null)
        {
            // Closes what the pool still holds, so that nothing is left in a write-ahead log.
            using (var pooled = new SqliteConnection($"Data Source={Path.Combine(copyOf.Folder, "forum.db")}"))
            {
                SqliteConnection.ClearPool(pooled);
            }

            CopyFiles(copyOf);
        }

        return Task.CompletedTask;
    }
}
