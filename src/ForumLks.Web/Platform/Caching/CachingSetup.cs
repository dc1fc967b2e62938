using System.IO.Compression;
using ForumLks.Web.Data;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ForumLks.Web.Platform.Caching;

public static class CachingSetup
{
    private const long MostBytes = 32 * 1024 * 1024;

    public static PageStore NewStore(TimeProvider clock) => new(MostBytes, clock);

    public static WebApplicationBuilder AddPageCache(this WebApplicationBuilder builder)
    {
        builder.Services.AddOutputCache(options =>
        {
            options.AddBasePolicy(new PageCache());
            options.MaximumBodySize = 1024 * 1024;
        });
        // The early door may have brought one with kept pages in it.
        builder.Services.TryAddSingleton(services => NewStore(services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Evictions>().AddSingleton<FreshStore>().AddSingleton<QueryCache>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IOutputCacheStore>(services => services.GetRequiredService<FreshStore>()));
        builder.Services.AddSingleton(services => new DatabaseMark(services.GetRequiredService<DatabaseSettings>(), builder.Configuration.GetConnectionString("Forum"), builder.Configuration["ForumLks:Theme"]));
        builder.Services.AddHostedService<PageKeeping>();
        builder.Services.AddResponseCompression(options =>
        {
            // Pages carry no secret beside attacker-chosen text but the antiforgery token, which is masked anew each time.
            options.EnableForHttps = true;
            options.Providers.Add<CompressedOnce>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/opensearchdescription+xml", "image/svg+xml"];
        });
        // What is drawn for one person is compressed quickly: a tenth more bytes for a fraction of the work.
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.AddScoped<ISaveParticipant, PageCacheEviction>();
        if (string.Equals(builder.Configuration["ForumLks:Database"], DatabaseSettings.PostgreSql, StringComparison.Ordinal))
        {
            builder.Services.AddSingleton<PostgresCacheNews>();
            builder.Services.AddSingleton<ICacheNews>(services => services.GetRequiredService<PostgresCacheNews>());
            builder.Services.AddHostedService(services => services.GetRequiredService<PostgresCacheNews>());
        }
        else
        {
            builder.Services.AddSingleton<ICacheNews, NoCacheNews>();
        }

        return builder;
    }

    /// <summary>What is not in the cache is drawn anew, and its page remembers from when it is.</summary>
    public static WebApplication UsePageCache(this WebApplication app)
    {
        var evictions = app.Services.GetRequiredService<Evictions>();
        app.UseOutputCache();
        app.Use((context, next) =>
        {
            context.Features.Set(new PageMoment(evictions.Now));
            return next(context);
        });
        return app;
    }
}
