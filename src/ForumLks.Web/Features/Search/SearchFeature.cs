using ForumLks.Search;
using ForumLks.Search.Postgres;
using ForumLks.Search.Sqlite;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Search;

public static class SearchFeature
{
    public static WebApplicationBuilder AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ISearchIndex>(services =>
            services.GetRequiredService<DatabaseSettings>().UsesPostgreSql ? new PostgresIndex() : new Fts5Index());
        builder.Services.AddSingleton<KinMemory>().AddSingleton<AliasBook>().AddSingleton<IndexKeeping>();
        builder.Services.AddSingleton<ISaveParticipant>(services => services.GetRequiredService<AliasBook>());
        builder.Services.AddSingleton<IHearsCacheNews>(services => services.GetRequiredService<AliasBook>());
        builder.Services.AddHostedService(services => services.GetRequiredService<IndexKeeping>());
        builder.Services.AddScoped<SearchDocuments>().AddScoped<Reindexing>().AddScoped<SearchMisses>().AddScoped<SearchWriting>().AddScoped<SearchParts>();
        builder.Services.AddHostedService<SearchPartsRounds>();
        builder.Services.AddScoped<IFinder, Finder>().AddSingleton<IRetains, MissRetention>();
        builder.Services.AddScoped<IPrepareSite>(services => services.GetRequiredService<Reindexing>());
        builder.Services.AddScoped<ISaveParticipant>(services => services.GetRequiredService<SearchWriting>());
        builder.Services.AddScoped<IHearsDocumentText>(services => services.GetRequiredService<SearchWriting>());
        return builder;
    }

    /// <summary>The command <c>reindex</c>: builds the index anew and says how many items it holds.</summary>
    public static async Task Reindex(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var count = await scope.ServiceProvider.GetRequiredService<Reindexing>().Everything(CancellationToken.None);
        Console.WriteLine(count is null ? "Another rebuild began meanwhile; this one gave way." : $"The search index holds {count} items.");
        foreach (var rebuilt in scope.ServiceProvider.GetServices<IRebuilt>())
        {
            Console.WriteLine(await rebuilt.Rebuild(CancellationToken.None));
        }
    }
}
