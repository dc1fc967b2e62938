using System.Data.Common;
using ForumLks.Web.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// The last write to the database in a word: every write leaves an audit row. Asked without EF, which is not there yet when a starting
/// site wants to know whether the pages it kept are still true. The theme that drew them is part of it.
/// </summary>
public sealed class DatabaseMark(DatabaseSettings settings, string? postgres, string? theme = null)
{
    private const string Question = "select \"Id\", \"AtUtc\" from \"Audit\" order by \"Id\" desc limit 1";

    /// <summary>Null where there is no database yet, or none that answers.</summary>
    public async Task<string?> Read(CancellationToken cancel)
    {
        try
        {
            await using var connection = Connection();
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = Question;
            await using var row = await command.ExecuteReaderAsync(cancel);
            return await row.ReadAsync(cancel) ? $"{row.GetValue(0)} {row.GetValue(1)} {theme}" : null;
        }
        catch (DbException)
        {
            // Whoever starts next says what is wrong with it.
            return null;
        }
    }

    private DbConnection Connection() => settings.UsesPostgreSql
        ? new NpgsqlConnection(postgres)
        : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = settings.PathOf("forum.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
}
