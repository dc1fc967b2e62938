using ForumLks.Search;
using ForumLks.Search.Postgres;
using ForumLks.Search.Sqlite;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Search;

public static class SearchFeature
{
    public static WebApplicationBuilder AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ISearchIndex>(services =>
            services.GetRequiredService<DatabaseSettings>().UsesPostgreSql ? new PostgresIndex() : new Fts5Index());
        builder.Services.AddScoped<SearchDocuments>().AddScoped<Reindexing>();
        builder.Services.AddScoped<IPrepareSite>(services => services.GetRequiredService<Reindexing>());
        builder.Services.AddScoped<ISaveParticipant, SearchWriting>();
        return builder;
    }

    /// <summary>The command <c>reindex</c>: builds the index anew and says how many items it holds.</summary>
    public static async Task Reindex(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var count = await scope.ServiceProvider.GetRequiredService<Reindexing>().Everything(CancellationToken.None);
        Console.WriteLine($"The search index holds {count} items.");
    }
}
