using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

/// <summary>One page for one visitor: the site and the yardstick in turns, on the same core, with the same bytes.</summary>
public sealed record Measurement(Page Page, Visitor Visitor, int BodyBytes, WrkRun Site, WrkRun Yardstick, double CpuMilliseconds, double YardstickCpuMilliseconds)
{
    public const int Connections = 32;

    public double Ratio => Site.PerSecond / Yardstick.PerSecond;

    public bool IsCached => Visitor.Cookie is null;

    public static async Task<Measurement> Take(Server site, Page page, Visitor visitor, Pace pace)
    {
        var address = new Uri(site.Address, page.Path);
        var sample = await Sample.Take(address, visitor.Cookie);
        await using var yardstick = Serving.Yardstick.Start(sample.Body.Length, sample.HeadersForYardstick);
        await yardstick.FirstAnswer("/", TimeSpan.FromSeconds(20));
        var ofSite = new Turns(site, address, visitor.Cookie);
        var ofYardstick = new Turns(yardstick, yardstick.Address, visitor.Cookie);
        await ofSite.WarmUp(pace.WarmUp);
        await ofYardstick.WarmUp(pace.WarmUp);
        for (var round = 0; round < pace.Rounds; round++)
        {
            await ofSite.Run(pace.Seconds);
            await ofYardstick.Run(pace.Seconds);
        }

        return new Measurement(page, visitor, sample.Body.Length, ofSite.Whole, ofYardstick.Whole, ofSite.CpuMilliseconds, ofYardstick.CpuMilliseconds);
    }

    /// <summary>The turns of one server, added up.</summary>
    private sealed class Turns(Server server, Uri address, string? cookie)
    {
        private readonly List<WrkRun> _runs = [];
        private TimeSpan _cpu;

        public double CpuMilliseconds => _cpu.TotalMilliseconds / Math.Max(1, _runs.Sum(r => r.Requests));

        public WrkRun Whole => new(_runs.Sum(r => r.Requests), _runs.Sum(r => r.Seconds), _runs.Average(r => r.P50), _runs.Max(r => r.P99), _runs.Sum(r => r.Failed));

        public Task WarmUp(int seconds) => Wrk.Run(address, cookie, Connections, seconds);

        public async Task Run(int seconds)
        {
            var before = server.Figures.Cpu;
            _runs.Add(await Wrk.Run(address, cookie, Connections, seconds));
            _cpu += server.Figures.Cpu - before;
        }
    }
}

/// <summary>Seconds of each turn, of warming up before, and how many turns.</summary>
public sealed record Pace(int Seconds, int WarmUp, int Rounds);
