using System.Diagnostics;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

/// <summary>From starting the process to the first 200 on the home page, median of several; the data is set up already.</summary>
/// <param name="Restart">A site that was visited before: it has pages kept over the restart.</param>
/// <param name="Empty">The same with nothing kept, as after an update or on the first start of a day.</param>
public sealed record ColdStart(double Restart, double Empty, double Yardstick)
{
    private const int Times = 5;
    private const string KeptPages = "halaman.json";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public double RestartRatio => Restart / Yardstick;

    public double EmptyRatio => Empty / Yardstick;

    public static async Task<ColdStart> Measure(Site site, SiteData data, int bytes)
    {
        var (restart, empty, yardstick) = (new List<double>(), new List<double>(), new List<double>());
        var port = Server.FreePort();
        await Visit(site, data, port);
        for (var time = 0; time < Times; time++)
        {
            restart.Add(await FirstPage(() => site.Launch(data, port)));
            yardstick.Add(await FirstPage(() => Serving.Yardstick.Start(bytes, [])));
        }

        for (var time = 0; time < Times; time++)
        {
            File.Delete(Path.Combine(data.Folder, KeptPages));
            empty.Add(await FirstPage(() => site.Launch(data, port)));
        }

        return new ColdStart(Median(restart), Median(empty), Median(yardstick));
    }

    /// <summary>Somebody reads the home page, and the site has the time to write it down.</summary>
    private static async Task Visit(Site site, SiteData data, int port)
    {
        File.Delete(Path.Combine(data.Folder, KeptPages));
        await using var server = site.Launch(data, port);
        await server.FirstAnswer("/", Patience);
        var waited = Stopwatch.StartNew();
        while (!File.Exists(Path.Combine(data.Folder, KeptPages)))
        {
            if (waited.Elapsed > Patience)
            {
                throw new CannotMeasure("The site wrote no pages down.");
            }

            await Task.Delay(200);
        }
    }

    private static async Task<double> FirstPage(Func<Server> start)
    {
        var watch = Stopwatch.StartNew();
        await using var server = start();
        await server.FirstAnswer("/", Patience);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
