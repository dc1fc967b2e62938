using System.Diagnostics;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ForumLks.Benchmarks.Fill;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Institutions;

/// <summary>
/// What the directory costs over 50,000 institutions beside 500, in the same run, for a signed-in person: first pages with their facets, which are remembered for
/// a minute, and second pages, for which every request asks the database; and once the first answer of a fresh site, which counts everything.
/// </summary>
public static class DirectoryCommand
{
    private const int Connections = 2;
    private const double MostTimes = 1.5;

    private static readonly (string Name, string Address, bool Second)[] Pages =
    [
        ("first page", "/direktori", false),
        ("first page, rank and service", "/direktori?layanan=Anak&peringkat=Mandiri", false),
        ("first page of a province", "/direktori?wilayah=35", false),
        ("second page (asked anew)", "/direktori", true),
        ("second page of a service", "/direktori?layanan=Anak", true),
        ("the nearest", "/direktori/terdekat?wilayah=35.21", false),
    ];

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--sizes", "--seconds", "--strict");
        var sizes = options.Numbers("--sizes", [500, 50_000]);
        var site = await Site.Find(options.Text("--site"));
        using var folder = new ThrowAwayFolder();
        var measured = new List<(double Cold, IReadOnlyList<double> Costs)>();
        foreach (var size in sizes)
        {
            var data = new SiteData(Path.Combine(folder.Path, $"lembaga-{size}"));
            await FillCommand.SetUpAndFill(site, data, 0);
            await DirectoryRows.Fill(data, size);
            measured.Add(await Measure(site, data, options.Number("--seconds", 4)));
        }

        return Print(sizes, measured, options.Has("--strict"));
    }

    private static async Task<(double Cold, IReadOnlyList<double> Costs)> Measure(Site site, SiteData data, int seconds)
    {
        await using var server = await site.Start(data);
        var person = await Visitor.SignIn(server, DemoPerson.Find(site.DemoRecipe, null));
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Cookie", person.Cookie);
        var watch = Stopwatch.StartNew();
        await http.GetStringAsync("/direktori");
        var cold = watch.Elapsed.TotalMilliseconds;
        var costs = new List<double>();
        foreach (var (name, address, second) in Pages)
        {
            await Console.Error.WriteLineAsync($"{name} …");
            costs.Add(await Cost(server, second ? await Next(http, address) : address, person, seconds));
        }

        return (cold, costs);
    }

    private static async Task<string> Next(HttpClient http, string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(address));
        return page.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? throw new CannotMeasure($"{address} has no next page.");
    }

    private static async Task<double> Cost(Server server, string path, Visitor person, int seconds)
    {
        var address = new Uri(server.Address, path);
        await Wrk.Run(address, person.Cookie, Connections, 2);
        var before = server.Figures.Cpu;
        var run = await Wrk.Run(address, person.Cookie, Connections, seconds);
        return (server.Figures.Cpu - before).TotalMilliseconds / Math.Max(1, run.Requests);
    }

    private static int Print(int[] sizes, List<(double Cold, IReadOnlyList<double> Costs)> measured, bool isStrict)
    {
        var verdicts = new Verdicts();
        var table = new Table(["page, signed in", .. sizes.Select(s => $"CPU ms at {s:N0}"), "ratio", "goal", ""]);
        for (var page = 0; page < Pages.Length; page++)
        {
            var costs = measured.ConvertAll(m => m.Costs[page]);
            var ratio = costs[^1] / costs[0];
            table.Add([Pages[page].Name, .. costs.Select(Exact), Exact(ratio), $"≤ {Exact(MostTimes)}", verdicts.Of(ratio <= MostTimes)]);
        }

        table.Print("The directory, large beside small");
        Console.WriteLine($"First answer of a fresh site, which counts everything: {string.Join(", ", sizes.Zip(measured, (s, m) => $"{Exact(m.Cold)} ms at {s:N0}"))}.");
        return verdicts.ExitCode(isStrict);
    }

    private static string Exact(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
