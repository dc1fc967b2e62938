using Npgsql;

namespace ForumLks.Web.Tests.Support;

public sealed class PostgresTestDatabase : TestDatabase
{
    private const string Where = "FORUMLKS_TEST_POSTGRES";
    private readonly string _name = $"forumlks_{Guid.NewGuid():n}";
    private bool _made;

    public override string Kind => "postgresql";

    public override IEnumerable<KeyValuePair<string, string>> Settings => [.. base.Settings, new("ConnectionStrings:Forum", ConnectionString)];

    private string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = _name, MaxPoolSize = 20 }.ConnectionString;

    private static string Server => Environment.GetEnvironmentVariable(Where) is { Length: > 0 } given
        ? given
        : throw new InvalidOperationException($"{Where} is not set. It takes the connection string of a PostgreSQL server on which databases may be created; ./forumlks test starts one. FORUMLKS_SKIP_POSTGRES=1 leaves these tests out on your own machine.");

    public static void SkipIfAsked() =>
        Assert.SkipWhen(Environment.GetEnvironmentVariable("FORUMLKS_SKIP_POSTGRES") == "1", "FORUMLKS_SKIP_POSTGRES=1 leaves the tests on PostgreSQL out.");

    public override async Task Create(TestDatabase? copyOf = null)
    {
        SkipIfAsked();
        if (copyOf is PostgresTestDatabase other)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(other.ConnectionString));
            await OnServer($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{other._name}'");
            CopyFiles(other);
        }

        await OnServer($"create database {_name} template {(copyOf as PostgresTestDatabase)?._name ?? "template0"}");
        _made = true;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_made)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
            await OnServer($"drop database if exists {_name} with (force)");
        }

        await base.DisposeAsync();
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
