using System.Data.Common;
using ForumLks.Search.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ForumLks.Web.Data;

/// <summary>Each opened SQLite connection gets the durable settings and the search tokenizer.</summary>
public sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private const string Durable = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA cache_size=-4000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        // EF looks for a database through a read-only connection, which cannot change the journal.
        var readOnly = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
        command.CommandText = readOnly ? Durable : "PRAGMA journal_mode=WAL; " + Durable;
        command.ExecuteNonQuery();
        Fts5Tokenizer.Register(connection);
    }
}
