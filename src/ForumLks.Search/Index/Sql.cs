using System.Data.Common;

namespace ForumLks.Search.Index;

/// <summary>Short forms of ADO.NET for this library.</summary>
internal static class Sql
{
    public static DbCommand Command(this DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (transaction is not null)
            command.Transaction = transaction;
        foreach (var (name, value) in values)
            command.Add(name, value);
        return command;
    }

    public static DbParameter Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }

    public static async Task Execute(
        this DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(transaction, sql, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<List<T>> Rows<T>(
        this DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancel, Func<DbDataReader, T> read,
        params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(transaction, sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
            rows.Add(read(reader));
        return rows;
    }

    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
