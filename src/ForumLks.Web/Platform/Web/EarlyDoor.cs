using System.Net.Sockets;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ForumLks.Web.Platform.Web;

/// <summary>
/// The site's server, listening before the site is built: strangers get the pages that were kept over the restart at once, everything else
/// waits at the door until the site behind it is ready. So a restart refuses nobody.
/// </summary>
public sealed class EarlyDoor : IServer
{
    private readonly KestrelServer _kestrel;
    private readonly TaskCompletionSource<IHttpApplication<object>> _site = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EarlyDoor(KestrelServer kestrel) => _kestrel = kestrel;

    public IFeatureCollection Features => _kestrel.Features;

    /// <summary>Opens it where that is simple: the addresses are plain HTTP, nothing more is said of Kestrel, and the program is to serve.</summary>
    public static async Task Open(WebApplicationBuilder builder, DatabaseSettings settings, string[] args)
    {
        if (args is [var command, ..] && !command.StartsWith('-'))
        {
            // A command such as reindex works beside the site that serves; it must not take its address.
            return;
        }

        var addresses = (builder.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0 || !addresses.All(IsPlain) || builder.Configuration.GetSection("Kestrel").GetChildren().Any())
        {
            return;
        }

        var store = CachingSetup.NewStore(TimeProvider.System);
        await Fill(store, settings, new DatabaseMark(settings, builder.Configuration.GetConnectionString("Forum"), builder.Configuration["ForumLks:Theme"]));
        builder.Services.AddSingleton(store);
        var door = Build(addresses);
        try
        {
            await door._kestrel.StartAsync(new Visits(Pages(store, door.Wait), door._site.Task), CancellationToken.None);
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            throw new WrongSetting($"The address {string.Join(' ', addresses)} cannot be used: {(taken.InnerException ?? taken).Message}. Stop the other program, or choose another with --urls.");
        }

        builder.Services.AddSingleton<IServer>(door);
    }

    private static bool IsPlain(string address)
    {
        try
        {
            return BindingAddress.Parse(address).Scheme.Equals("http", StringComparison.OrdinalIgnoreCase);
        }
        catch (FormatException)
        {
            throw new WrongSetting($"'{address}' in --urls is no address such as http://127.0.0.1:5080.");
        }
    }

    private static async Task Fill(PageStore store, DatabaseSettings settings, DatabaseMark mark)
    {
        var kept = KeptPages.Load(settings.PathOf(PageKeeping.FileName), TimeProvider.System.GetUtcNow());
        if (kept is not null && kept.Mark == await mark.Read(CancellationToken.None))
        {
            foreach (var page in kept.Pages)
            {
                store.Put(page.Key, page.Bytes, page.Tags, PageCache.Freshness);
            }
        }
    }

    private static EarlyDoor Build(string[] addresses)
    {
        var options = new KestrelServerOptions();
        WebSetup.Configure(options);
        var door = new EarlyDoor(new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance));
        var named = door.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        foreach (var address in addresses)
        {
            named.Add(address);
        }

        return door;
    }

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _site.SetResult(new Behind<TContext>(application));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _kestrel.StopAsync(cancellationToken);

    public void Dispose() => _kestrel.Dispose();

    /// <summary>The page cache alone; what it does not have goes on to <paramref name="others"/>.</summary>
    private static RequestDelegate Pages(PageStore store, RequestDelegate others)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IOutputCacheStore>(store);
        services.AddOutputCache(options => options.AddBasePolicy(new PageCache { OnlyReads = true }));
        var pages = new ApplicationBuilder(services.BuildServiceProvider());
        pages.UseOutputCache();
        pages.Run(others);
        return pages.Build();
    }

    private async Task Wait(HttpContext context)
    {
        var site = await _site.Task;
        // The site has a page cache of its own, which refuses to stand behind another.
        context.Features.Set<IOutputCacheFeature>(null);
        var visit = site.CreateContext(context.Features);
        try
        {
            await site.ProcessRequestAsync(visit);
        }
        finally
        {
            site.DisposeContext(visit, null);
        }
    }

    /// <summary>Sends each request to the page cache while the site is not there yet, and straight to the site from then on.</summary>
    private sealed class Visits(RequestDelegate early, Task<IHttpApplication<object>> site) : IHttpApplication<object>
    {
        public object CreateContext(IFeatureCollection contextFeatures) =>
            site.IsCompletedSuccessfully ? site.Result.CreateContext(contextFeatures) : new EarlyVisit(new DefaultHttpContext(contextFeatures));

        public Task ProcessRequestAsync(object context) => context is EarlyVisit visit ? early(visit.Http) : site.Result.ProcessRequestAsync(context);

        public void DisposeContext(object context, Exception? exception)
        {
            if (context is not EarlyVisit)
            {
                site.Result.DisposeContext(context, exception);
            }
        }
    }

    private sealed record EarlyVisit(HttpContext Http);

    private sealed class Behind<TContext>(IHttpApplication<TContext> site) : IHttpApplication<object>
        where TContext : notnull
    {
        public object CreateContext(IFeatureCollection contextFeatures) => site.CreateContext(contextFeatures);

        public Task ProcessRequestAsync(object context) => site.ProcessRequestAsync((TContext)context);

        public void DisposeContext(object context, Exception? exception) => site.DisposeContext((TContext)context, exception);
    }
}
