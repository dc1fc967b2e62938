using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Data;

/// <summary>Registers the one database that the settings name.</summary>
public static class DatabaseSetup
{
    public static DatabaseSettings AddDatabase(this WebApplicationBuilder builder)
    {
        var settings = builder.AddSettings<DatabaseSettings>("ForumLks");
        MakeDataDirectory(settings);
        if (settings.UsesPostgreSql)
        {
            var connection = builder.Configuration.GetConnectionString("Forum")
                ?? throw new WrongSetting("ConnectionStrings:Forum is missing: PostgreSQL needs it, for example Host=127.0.0.1;Database=forum;Username=forum.");
            builder.Services.AddDbContext<PostgresForumDb>(options => options.UseNpgsql(connection));
            builder.Services.AddScoped<ForumDb>(services => services.GetRequiredService<PostgresForumDb>());
        }
        else
        {
            var connection = SqliteConnectionString(settings);
            builder.Services.AddSingleton<SqliteConnectionSetup>();
            builder.Services.AddDbContext<SqliteForumDb>((services, options) => options
                .UseSqlite(connection)
                .AddInterceptors(services.GetRequiredService<SqliteConnectionSetup>()));
            builder.Services.AddScoped<ForumDb>(services => services.GetRequiredService<SqliteForumDb>());
        }

        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        return settings;
    }

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
