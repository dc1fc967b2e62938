using System.Data.Common;
using Npgsql;

namespace ForumLks.Search.Tests.Index;

public class PostgresIndexTests : IndexSuite
{
    private readonly string _schema = "search_" + Guid.NewGuid().ToString("N");
    private NpgsqlConnection? _connection;

    protected override async Task<(DbConnection, ISearchIndex)> Open()
    {
        var server = Environment.GetEnvironmentVariable("FORUMLKS_TEST_POSTGRES");
        if (server is null && Environment.GetEnvironmentVariable("FORUMLKS_SKIP_POSTGRES") == "1")
            Assert.Skip("FORUMLKS_SKIP_POSTGRES=1: the PostgreSQL half was left out on purpose.");
        Assert.True(server is not null,
            "Set FORUMLKS_TEST_POSTGRES to a connection string of a PostgreSQL for tests, or FORUMLKS_SKIP_POSTGRES=1 to leave its tests out.");
        _connection = new NpgsqlConnection(server);
        await _connection.OpenAsync(TestContext.Current.CancellationToken);
        await Run($"CREATE SCHEMA {_schema}; SET search_path TO {_schema}");
        return (_connection, new PostgresIndex());
    }

    protected override async Task Close()
    {
        if (_connection is null)
            return;
        await Run($"DROP SCHEMA {_schema} CASCADE");
        await _connection.DisposeAsync();
    }

    private async Task Run(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
