using System.Data.Common;
using ForumLks.Search.Index;

namespace ForumLks.Search.Sqlite;

/// <summary>A statement prepared once and run many times, with parameters $0, $1, …</summary>
internal sealed class Repeated : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbParameter[] _parameters;

    public Repeated(DbConnection connection, DbTransaction? transaction, string sql, int parameters)
    {
        _command = connection.Command(transaction, sql);
        _parameters = [.. Enumerable.Range(0, parameters).Select(i => _command.Add("$" + i, null))];
        _command.Prepare();
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
