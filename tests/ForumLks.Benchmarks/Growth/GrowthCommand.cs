using System.Globalization;
using ForumLks.Benchmarks.Fill;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Growth;

/// <summary>The cost of the same pages on sites of different sizes, each uncached, for a signed-in person.</summary>
public static class GrowthCommand
{
    private const int Connections = 2;
    private const int WarmUpSeconds = 2;

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--full", "--items", "--seconds", "--keep", "--strict");
        var sizes = options.Numbers("--items", options.Has("--full") ? [1_000, 100_000, 1_000_000] : [1_000, 100_000]);
        var site = await Site.Find(options.Text("--site"));
        using var folder = new ThrowAwayFolder();
        var measured = new List<IReadOnlyList<PageCost>>();
        foreach (var size in sizes)
        {
            var data = await Filled(site, options.Text("--keep") ?? folder.Path, size);
            measured.Add(await Measure(site, data, options.Number("--seconds", 4)));
        }

        var verdicts = new Verdicts();
        Print(sizes, measured, verdicts);
        return verdicts.ExitCode(options.Has("--strict"));
    }

    /// <summary>A folder that was kept is used again; its mark is written last, so that half a site is never taken for a whole one.</summary>
    private static async Task<SiteData> Filled(Site site, string root, int size)
    {
        var data = new SiteData(Path.Combine(Path.GetFullPath(root), $"items-{size}"));
        var mark = Path.Combine(data.Folder, "filled");
        if (!File.Exists(mark))
        {
            await FillCommand.SetUpAndFill(site, data, size);
            await File.WriteAllTextAsync(mark, "");
        }

        return data;
    }

    private static async Task<IReadOnlyList<PageCost>> Measure(Site site, SiteData data, int seconds)
    {
        await using var server = await site.Start(data);
        var person = await Visitor.SignIn(server, DemoPerson.Find(site.DemoRecipe, null));
        var costs = new List<PageCost>();
        foreach (var page in await PagesOf(server))
        {
            await Console.Error.WriteLineAsync($"{page.Name} …");
            var address = new Uri(server.Address, page.Path);
            await Sample.Take(address, person.Cookie);
            await Wrk.Run(address, person.Cookie, Connections, WarmUpSeconds);
            var before = server.Figures.Cpu;
            var run = await Wrk.Run(address, person.Cookie, Connections, seconds);
            costs.Add(new PageCost(page.Name, (server.Figures.Cpu - before).TotalMilliseconds / Math.Max(1, run.Requests), run.P50, run.P99));
        }

        return costs;
    }

    private static async Task<IReadOnlyList<Page>> PagesOf(Server server) =>
    [
        .. await Page.Of(server),
        new("rakor list", "/rakor"),
        new("search, common word", "/cari?q=relawan"),
        new("search, rare words", "/cari?q=rehabilitasi+NAPZA+Ngawi"),
        new("search, phrase", "/cari?q=%22bahasa+isyarat%22"),
        new("search, filtered", "/cari?q=donasi&jenis=Practice&tahun=2025"),
    ];

    private static void Print(int[] sizes, List<IReadOnlyList<PageCost>> measured, Verdicts verdicts)
    {
        var table = new Table(["page", .. sizes.Select(s => $"CPU ms at {s:N0}"), "p50 ms", "p99 ms", "ratio", "goal", ""]);
        for (var page = 0; page < measured[0].Count; page++)
        {
            var costs = measured.ConvertAll(m => m[page]);
            var ratio = costs[^1].CpuMilliseconds / costs[0].CpuMilliseconds;
            table.Add([
                costs[0].Page, .. costs.Select(c => Exact(c.CpuMilliseconds)), Exact(costs[^1].P50), Exact(costs[^1].P99), Exact(ratio),
                $"≤ {Exact(Goals.GrowthRatio)}", verdicts.Of(ratio <= Goals.GrowthRatio)]);
        }

        table.Print($"Growth: a page for a signed-in person, {Connections} connections; latencies and ratio are of the largest site");
    }

    private static string Exact(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}

/// <param name="CpuMilliseconds">Of the server, for one request.</param>
public sealed record PageCost(string Page, double CpuMilliseconds, double P50, double P99);
