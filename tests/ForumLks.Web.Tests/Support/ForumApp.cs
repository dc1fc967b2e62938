using ForumLks.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ForumLks.Web.Tests.Support;

/// <summary>The real application with the demo site on a database of its own; one for all tests of a class.</summary>
public abstract class ForumApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase _database;
    private People? _people;

    protected ForumApp(TestDatabase database) => _database = database;

    public MovedClock Clock { get; } = new();

    public string DataFolder => _database.Folder;

    /// <summary>The cast, each signed in once.</summary>
    public People People => _people ??= new People(this);

    protected virtual string Recipe => "demo";

    /// <summary>Settings beside those of the database.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    public virtual async ValueTask InitializeAsync()
    {
        await CreateDatabase();
        // Asking for the server starts it, and with it the set-up from the recipe.
        await Task.Run(() => _ = Server);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await DropDatabase();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser without a past.</summary>
    public Browser Stranger() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>Looks into the database, as the application does.</summary>
    public async Task<T> Look<T>(Func<ForumDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ForumDb>());
    }

    /// <summary>A copy of the demo site, unless another recipe is asked for.</summary>
    protected virtual Task CreateDatabase() => Recipe == "demo" ? DemoSite.CopyTo(_database) : _database.Create();

    protected virtual ValueTask DropDatabase() => _database.DisposeAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("ForumLks:Recipe", Recipe);
        builder.UseSetting("ForumLks:RateLimits:Enabled", "false");
        foreach (var (name, value) in _database.Settings.Concat(Settings))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.PostConfigure<LoggerFilterOptions>(logging =>
            {
                logging.Rules.Clear();
                logging.MinLevel = LogLevel.Error;
            });
            ConfigureServices(services);
        });
    }

    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }
}

public class SqliteApp() : ForumApp(new SqliteTestDatabase());

public class PostgresApp() : ForumApp(new PostgresTestDatabase());
