using System.Globalization;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

/// <summary>The site under load beside the yardstick, and everything that a first visit costs.</summary>
public static class LoadCommand
{
    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--data", "--user", "--seconds", "--warmup", "--rounds", "--only", "--strict");
        var pace = new Pace(options.Number("--seconds", 8), options.Number("--warmup", 3), options.Number("--rounds", 2));
        var site = await Site.Find(options.Text("--site"));
        using var folder = new ThrowAwayFolder();
        var data = new SiteData(options.Text("--data") is { } kept ? Path.GetFullPath(kept) : folder.Path);
        var verdicts = new Verdicts();
        int homeBytes;
        // Set-up happens once in a site's life and is not load: a process of its own does it.
        await (await site.Start(data)).DisposeAsync();
        await using (var server = await site.Start(data))
        {
            var pages = await Page.Of(server);
            homeBytes = (await Sample.Take(server.Address, null)).Body.Length;
            var person = DemoPerson.Find(site.DemoRecipe, options.Text("--user"));
            Visitor[] visitors = [Visitor.Stranger, await Visitor.SignIn(server, person)];
            var measured = pages.Where(p => options.Text("--only") is not { } only || p.Name == only).ToList();
            Print(await MeasureAll(server, measured, visitors, pace), verdicts);
            PrintMemory(server.Figures, verdicts);
            await PrintFirstViews(server, pages, verdicts);
        }

        Print(await ColdStart.Measure(site, data, homeBytes), verdicts);
        return verdicts.ExitCode(options.Has("--strict"));
    }

    private static async Task<List<Measurement>> MeasureAll(Server server, IReadOnlyList<Page> pages, Visitor[] visitors, Pace pace)
    {
        var all = new List<Measurement>();
        // The first page would otherwise be measured while the code that all share is still being compiled.
        foreach (var (page, visitor) in pages.SelectMany(page => visitors.Select(visitor => (page, visitor))))
        {
            await Wrk.Run(new Uri(server.Address, page.Path), visitor.Cookie, Measurement.Connections, 1);
        }

        foreach (var visitor in visitors)
        {
            foreach (var page in pages)
            {
                await Console.Error.WriteLineAsync($"{page.Name}, {visitor.Name} …");
                all.Add(await Measurement.Take(server, page, visitor, pace));
            }
        }

        return all;
    }

    private static void Print(List<Measurement> all, Verdicts verdicts)
    {
        var table = new Table("page", "visitor", "bytes", "site req/s", "yardstick req/s", "ratio", "goal", "", "CPU ms", "goal ", " ", "p50 ms", "p99 ms", "yardstick p50", "p99 ", "failed");
        foreach (var m in all)
        {
            var goal = m.IsCached ? Goals.CachedRatio : Goals.UncachedRatio;
            table.Add(
                m.Page.Name, m.Visitor.Name, Whole(m.BodyBytes), Whole(m.Site.PerSecond), Whole(m.Yardstick.PerSecond), Exact(m.Ratio), $"≥ {Exact(goal)}", verdicts.Of(m.Ratio >= goal && m.Site.Failed == 0),
                Exact(m.CpuMilliseconds, 3), m.IsCached ? "" : $"≤ {Exact(Goals.UncachedCpuMilliseconds)}", m.IsCached ? "" : verdicts.Of(m.CpuMilliseconds <= Goals.UncachedCpuMilliseconds),
                Exact(m.Site.P50), Exact(m.Site.P99), Exact(m.Yardstick.P50), Exact(m.Yardstick.P99), Whole(m.Site.Failed));
        }

        table.Print($"Under load: {Measurement.Connections} connections, one core for the server, one for the load, Brotli accepted");
    }

    private static void PrintMemory(ProcessFigures figures, Verdicts verdicts)
    {
        var table = new Table("memory after all of it", "MB", "goal", "");
        table.Add("most ever held (VmHWM)", Megabytes(figures.PeakMemory), $"≤ {Megabytes(Goals.MemoryBytes)}", verdicts.Of(figures.PeakMemory <= Goals.MemoryBytes));
        table.Add("held now (VmRSS)", Megabytes(figures.Memory), "", "");
        table.Add("of it the site's own, program files aside", Megabytes(figures.OwnMemory), "", "");
        table.Print("Memory");
    }

    private static async Task PrintFirstViews(Server server, IReadOnlyList<Page> pages, Verdicts verdicts)
    {
        var table = new Table("page", "bytes", "goal", "", "requests", "goal ", " ", "JavaScript", "goal  ", "  ", "photos left out");
        foreach (var page in pages.Where(p => p.Shape != PageShape.Other))
        {
            var view = await FirstView.Of(server, page);
            var limit = page.Shape == PageShape.List ? Goals.ListBytes : Goals.ArticleBytes;
            table.Add(
                page.Name, Whole(view.Bytes), $"≤ {Whole(limit)}", verdicts.Of(view.Bytes <= limit),
                Whole(view.Requests), $"≤ {Goals.Requests}", verdicts.Of(view.Requests <= Goals.Requests),
                Whole(view.ScriptBytes), $"≤ {Whole(Goals.ScriptBytes)}", verdicts.Of(view.ScriptBytes <= Goals.ScriptBytes), Whole(view.Photos));
        }

        table.Print("First view over the wire, empty cache, headers included");
    }

    private static void Print(ColdStart start, Verdicts verdicts)
    {
        var table = new Table("start to first page, median of 5", "ms", "ratio", "goal", "");
        table.Add("site, visited before", Whole(start.Restart), Exact(start.RestartRatio), $"≤ {Exact(Goals.ColdStartRatio)}", verdicts.Of(start.RestartRatio <= Goals.ColdStartRatio));
        table.Add("site, nothing kept", Whole(start.Empty), Exact(start.EmptyRatio), "", "");
        table.Add("yardstick", Whole(start.Yardstick), "", "", "");
        table.Print("Cold start");
    }

    private static string Whole(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Exact(double number, int digits = 2) => number.ToString($"F{digits}", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => Whole(bytes / 1048576.0);
}
