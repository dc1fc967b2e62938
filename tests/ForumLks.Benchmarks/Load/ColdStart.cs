using System.Diagnostics;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

/// <summary>From starting the process to the first 200 on the home page, median of several; the data is set up already.</summary>
public sealed record ColdStart(double SiteMilliseconds, double YardstickMilliseconds)
{
    private const int Times = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public double Ratio => SiteMilliseconds / YardstickMilliseconds;

    public static async Task<ColdStart> Measure(Site site, SiteData data, int bytes)
    {
        var ofSite = new List<double>();
        var ofYardstick = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            ofSite.Add(await FirstPage(() => site.Launch(data)));
            ofYardstick.Add(await FirstPage(() => Yardstick.Start(bytes, [])));
        }

        return new ColdStart(Median(ofSite), Median(ofYardstick));
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
