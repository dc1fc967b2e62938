using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

/// <summary>One run of wrk against one address.</summary>
/// <param name="Requests">Answers it got.</param>
/// <param name="Seconds">How long it ran.</param>
/// <param name="P50">Median latency in milliseconds, under full load.</param>
/// <param name="P99">99th percentile in milliseconds.</param>
/// <param name="Failed">Answers other than 2xx and 3xx, and broken connections.</param>
public sealed record WrkRun(long Requests, double Seconds, double P50, double P99, long Failed)
{
    public double PerSecond => Requests / Seconds;
}

public static partial class Wrk
{
    public static async Task<WrkRun> Run(Uri address, string? cookie, int connections, int seconds)
    {
        string[] cookies = cookie is null ? [] : ["-H", $"Cookie: {cookie}"];
        var start = new ProcessStartInfo(
            "taskset",
            ["-c", Cores.Load, "wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br", .. cookies, address.AbsoluteUri])
        { RedirectStandardOutput = true };
        try
        {
            using var wrk = Process.Start(start)!;
            var report = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            return wrk.ExitCode == 0 ? Read(report) : throw new CannotMeasure($"wrk failed; is it installed? (apt-get install wrk)\n{report}");
        }
        catch (Win32Exception missing)
        {
            throw new CannotMeasure($"taskset cannot be started: {missing.Message}");
        }
    }

    private static WrkRun Read(string report)
    {
        var total = Total().Match(report);
        return new WrkRun(
            long.Parse(total.Groups[1].Value, CultureInfo.InvariantCulture),
            Seconds(total.Groups[2].Value),
            Seconds(Percentile(report, "50%")) * 1000,
            Seconds(Percentile(report, "99%")) * 1000,
            Failures().Matches(report).Sum(f => long.Parse(f.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    private static string Percentile(string report, string name) =>
        report.Split('\n').Select(l => l.Trim()).First(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();

    /// <summary>wrk writes 812.00us, 1.23ms, 2.00s or 1.50m.</summary>
    private static double Seconds(string text)
    {
        var unit = text.TrimStart("0123456789.".ToCharArray());
        var number = double.Parse(text[..^unit.Length], CultureInfo.InvariantCulture);
        return unit switch
        {
            "us" => number / 1e6,
            "ms" => number / 1e3,
            "m" => number * 60,
            _ => number,
        };
    }

    [GeneratedRegex(@"(\d+) requests in ([\d.]+\w+)")]
    private static partial Regex Total();

    [GeneratedRegex(@"(?:responses: |connect |read |write |timeout )(\d+)")]
    private static partial Regex Failures();
}
