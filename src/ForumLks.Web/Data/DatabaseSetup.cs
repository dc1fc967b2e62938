using ForumLks.Web.Data.CompiledModel.Postgres;
using ForumLks.Web.Data.CompiledModel.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace ForumLks.Web.Data;

/// <summary>Registers the one database that the settings name.</summary>
public static class DatabaseSetup
{
    private const int PoolSize = 64;
    private const int PreparedStatements = 100;

    public static DatabaseSettings AddDatabase(this WebApplicationBuilder builder)
    {
        var settings = builder.AddSettings<DatabaseSettings>("ForumLks");
        MakeDataDirectory(settings);
        if (settings.UsesPostgreSql)
        {
            var connection = builder.Configuration.GetConnectionString("Forum")
                ?? throw new WrongSetting("ConnectionStrings:Forum is missing: PostgreSQL needs it, for example Host=127.0.0.1;Database=forum;Username=forum.");
            builder.Services.AddPooledDbContextFactory<PostgresForumDb>(
                options => options
                    // Npgsql's own way wraps whatever may pass by itself, a lost connection or a deadlock, where nobody here looks for it.
                    .UseNpgsql(Tuned(connection), npgsql => npgsql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
                    .UseModel(PostgresForumDbModel.Instance)
                    .ReplaceService<IMigrationsAssembly, OwnMigrations>(),
                PoolSize);
            builder.Services.AddScoped(Borrowed<PostgresForumDb>);
        }
        else
        {
            var connection = SqliteConnectionString(settings);
            builder.Services.AddSingleton<SqliteConnectionSetup>();
            builder.Services.AddPooledDbContextFactory<SqliteForumDb>(
                (services, options) => options
                    .UseSqlite(connection)
                    .UseModel(SqliteForumDbModel.Instance)
                    .ReplaceService<IMigrationsAssembly, OwnMigrations>()
                    .AddInterceptors(services.GetRequiredService<SqliteConnectionSetup>()),
                PoolSize);
            builder.Services.AddScoped(Borrowed<SqliteForumDb>);
        }

        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        return settings;
    }

    /// <summary>A context of the pool for this scope, which gives it back at its end.</summary>
    private static ForumDb Borrowed<T>(IServiceProvider services)
        where T : ForumDb
    {
        var db = services.GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
        db.Participants = services.GetServices<ISaveParticipant>;
        return db;
    }

    /// <summary>
    /// What is asked again and again is planned once a connection, and never compiled to machine code first: that takes longer than any answer here. Whoever
    /// has a pooler between that carries neither says <c>Max Auto Prepare=0</c>, or <c>Options</c> of their own.
    /// </summary>
    private static string Tuned(string connection) =>
        With(With(connection, "Auto Prepare", $"Max Auto Prepare={PreparedStatements}"), "Options", "Options=-c jit=off");

    private static string With(string connection, string word, string setting) =>
        connection.Contains(word, StringComparison.OrdinalIgnoreCase) ? connection : $"{connection.TrimEnd(';')};{setting}";

    private static void MakeDataDirectory(DatabaseSettings settings)
    {
        try
        {
            Directory.CreateDirectory(settings.PathOf());
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WrongSetting($"ForumLks:Data cannot be used as the data directory: {refused.Message}");
        }
    }

    private static string SqliteConnectionString(DatabaseSettings settings) => new SqliteConnectionStringBuilder
    {
        DataSource = settings.PathOf("forum.db"),
        ForeignKeys = true,
        DefaultTimeout = 30,
        Pooling = true,
    }.ToString();
}
