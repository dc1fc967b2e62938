using System.Data.Common;
using System.Runtime.CompilerServices;
using ForumLks.Search.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ForumLks.Web.Data;

/// <summary>Each opened SQLite connection gets the durable settings and the search tokenizer.</summary>
public sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private static readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> Prepared = [];

    internal const string UsualKilobytes = "500";
    internal const string MuchKilobytes = "24000";

    private const string Durable = $"PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA cache_size=-{UsualKilobytes};";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>EF opens a connection for every query; the pool hands out the same few handles, each prepared once.</summary>
    private static void Prepare(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        if (Prepared.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        // EF looks for a database through a read-only connection, which cannot change the journal.
        var readOnly = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
        command.CommandText = readOnly ? Durable : "PRAGMA journal_mode=WAL; " + Durable;
        command.ExecuteNonQuery();
        Fts5Tokenizer.Register(connection);
        Prepared.AddOrUpdate(handle, handle);
    }
}
