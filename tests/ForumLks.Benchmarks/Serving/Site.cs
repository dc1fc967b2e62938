using System.Diagnostics;

namespace ForumLks.Benchmarks.Serving;

/// <summary>The published site: where it lies and how it is started for a measurement.</summary>
public sealed class Site
{
    private static readonly TimeSpan SetUpPatience = TimeSpan.FromMinutes(10);
    private readonly string _folder;

    private Site(string folder) => _folder = folder;

    /// <summary>The repository's folder, found from this program upwards.</summary>
    public static string Repository
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "ForumLks.sln")))
                {
                    return folder.FullName;
                }
            }

            throw new CannotMeasure("The repository (ForumLks.sln) is not above this program.");
        }
    }

    public string DemoRecipe => Path.Combine(_folder, "recipes", "demo.recipe.json");

    /// <param name="folder">Where it is published already; null publishes it to artifacts/bench-site.</param>
    public static async Task<Site> Find(string? folder)
    {
        if (folder is not null)
        {
            return File.Exists(Path.Combine(folder, "ForumLks.Web.dll")) ? new Site(Path.GetFullPath(folder)) : throw new CannotMeasure($"There is no ForumLks.Web.dll in {folder}.");
        }

        var target = Path.Combine(Repository, "artifacts", "bench-site");
        Console.Error.WriteLine("Publishing the site …");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Repository, "src", "ForumLks.Web"), "-c", "Release", "-o", target, "-v", "quiet", "--nologo"]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? new Site(target) : throw new CannotMeasure("The site does not build.");
    }

    /// <summary>Starts it and waits until it is ready; an empty data directory is set up from the demo recipe.</summary>
    public async Task<Server> Start(SiteData data)
    {
        var server = Launch(data);
        var isReady = false;
        try
        {
            await server.FirstAnswer("/health/ready", SetUpPatience);
            isReady = true;
            return server;
        }
        finally
        {
            if (!isReady)
            {
                await server.DisposeAsync();
            }
        }
    }

    /// <param name="port">Where a restart must find the address that it had.</param>
    public Server Launch(SiteData data, int? port = null) => Server.Start(Path.Combine(_folder, "ForumLks.Web.dll"), [], data.Environment, port);
}

/// <summary>The data that a site runs on.</summary>
/// <param name="Folder">Its data directory.</param>
/// <param name="Recipe">What an empty one is set up from: a name, or a path.</param>
/// <param name="Connection">PostgreSQL's connection string; null for SQLite in the folder.</param>
public sealed record SiteData(string Folder, string? Connection = null, string Recipe = "demo")
{
    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            var settings = new Dictionary<string, string>
            {
                ["ForumLks__Data"] = Folder,
                ["ForumLks__Recipe"] = Recipe,
                ["ForumLks__RateLimits__Enabled"] = "false",
                ["ASPNETCORE_ENVIRONMENT"] = "Demo",
            };
            if (Connection is not null)
            {
                settings["ForumLks__Database"] = "postgresql";
                settings["ConnectionStrings__Forum"] = Connection;
            }

            return settings;
        }
    }
}
