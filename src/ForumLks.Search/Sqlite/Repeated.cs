using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ForumLks.Search.Sqlite;

/// <summary>
/// A statement prepared once and run many times, with parameters ?1, ?2, … bound without ADO.NET between: bulk indexing spends
/// more time on parameters than on rows otherwise.
/// </summary>
internal sealed class Repeated : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    public Repeated(DbConnection connection, string sql)
    {
        _connection = ((SqliteConnection)connection).Handle!;
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    public Repeated Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    public Repeated Bind(int index, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, index) : raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    public Repeated Bind(int index, long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, index, number) : raw.sqlite3_bind_null(_statement, index));
        return this;
    }

    public Repeated Bind(int index, byte[] value)
    {
        Check(raw.sqlite3_bind_blob(_statement, index, value));
        return this;
    }

    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, _connection);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _connection);
    }
}
