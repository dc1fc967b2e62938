using System.Data.Common;

namespace ForumLks.Benchmarks.Fill;

/// <summary>
/// One INSERT, run again and again with other values; both databases take the same text. SQLite runs it at once, prepared;
/// where each statement would be a journey to a server, it joins the batch that <see cref="Send"/> sends.
/// </summary>
public sealed class Insertion : IAsyncDisposable
{
    private readonly DbCommand _command;
    private readonly string[] _columns;

    public Insertion(DbConnection connection, string table, params string[] columns)
    {
        _columns = columns;
        _command = connection.CreateCommand();
        _command.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select(c => $"@{c}"))})";
        _command.Parameters.AddRange(columns.Select(c => Named(_command.CreateParameter(), c, DBNull.Value)).ToArray());
    }

    public Task Run(Send send, params object?[] values)
    {
        if (send.Batch is { } batch)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = _command.CommandText;
            command.Parameters.AddRange(_columns.Zip(values, (column, value) => Named(command.CreateParameter(), column, value)).ToArray());
            batch.BatchCommands.Add(command);
            return Task.CompletedTask;
        }

        _command.Transaction = send.Transaction;
        for (var at = 0; at < values.Length; at++)
        {
            _command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }

        return _command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private static DbParameter Named(DbParameter parameter, string name, object? value)
    {
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }
}

/// <summary>The transaction that rows are written in, and the batch they are gathered in where the database has batches.</summary>
public sealed class Send(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    private const int Full = 1_000;

    public DbTransaction Transaction => transaction;

    public DbBatch? Batch { get; private set; } = connection.CanCreateBatch ? connection.CreateBatch() : null;

    public Task IfFull() => Batch?.BatchCommands.Count >= Full ? Rest() : Task.CompletedTask;

    public async Task Rest()
    {
        if (Batch is { BatchCommands.Count: > 0 } batch)
        {
            batch.Transaction = transaction;
            await batch.ExecuteNonQueryAsync();
            await batch.DisposeAsync();
            Batch = connection.CreateBatch();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Batch is { } batch)
        {
            await batch.DisposeAsync();
        }
    }
}
