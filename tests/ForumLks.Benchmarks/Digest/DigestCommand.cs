using System.Diagnostics;
using System.Globalization;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Benchmarks.Digest;

/// <summary>
/// The weekly digests of many members, prepared in one go: seconds, and the memory it takes at its highest. The same with a tenth of the members says
/// whether the memory grows with them.
/// </summary>
public static class DigestCommand
{
    private const double MostSeconds = 600;

    /// <summary>Constant is: ten times the members, no more than this much more.</summary>
    private const double MostMoreMegabytes = 100;

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--members", "--connection", "--data", "--strict");
        var members = options.Number("--members", 100_000);
        using var folder = new ThrowAwayFolder();
        var data = new SiteData(options.Text("--data") ?? Path.Combine(folder.Path, "data"), options.Text("--connection"));
        if (options.Text("--data") is null)
        {
            // The demo site is set up, and its own rounds end with it.
            await using var server = await (await Site.Find(options.Text("--site"))).Start(data);
        }

        await using var app = Preparing.Build(data);
        var few = await Measure(app.Services, 0, members / 10);
        var many = await Measure(app.Services, members / 10, members);

        var verdicts = new Verdicts();
        var table = new Table("members", "letters", "seconds", "members a second", "highest memory MB", "goal", "");
        table.Add(Whole(members / 10.0), Whole(few.Letters), Exact(few.Seconds), Whole(members / 10.0 / few.Seconds), Whole(few.Megabytes), "", "");
        table.Add(Whole(members), Whole(many.Letters), Exact(many.Seconds), Whole(members / many.Seconds), Whole(many.Megabytes), $"≤ {MostSeconds} s", verdicts.Of(many.Seconds <= MostSeconds));
        table.Add("growth", "", "", "", Whole(many.Megabytes - few.Megabytes), $"≤ {MostMoreMegabytes} MB", verdicts.Of(many.Megabytes - few.Megabytes <= MostMoreMegabytes));
        table.Print("Weekly digests prepared by one server");
        return verdicts.ExitCode(options.Has("--strict"));
    }

    private static async Task<DigestRun> Measure(IServiceProvider services, int from, int until)
    {
        await Console.Error.WriteLineAsync($"{until} members …");
        await using (var scope = services.CreateAsyncScope())
        {
            await new Membership(scope.ServiceProvider.GetRequiredService<ForumDb>()).Fill(from, until);
        }

        return await Prepare(services);
    }

    private static async Task<DigestRun> Prepare(IServiceProvider services)
    {
        GC.Collect();
        using var end = new CancellationTokenSource();
        var highest = Watch(end.Token);
        var clock = Stopwatch.StartNew();
        var letters = await services.GetRequiredService<DigestPreparation>().PrepareDue(CancellationToken.None);
        clock.Stop();
        await end.CancelAsync();
        return new(letters, clock.Elapsed.TotalSeconds, await highest / 1_048_576.0);
    }

    private static async Task<long> Watch(CancellationToken cancel)
    {
        var highest = 0L;
        while (!cancel.IsCancellationRequested)
        {
            highest = Math.Max(highest, Environment.WorkingSet);
            await Task.Delay(100, CancellationToken.None);
        }

        return highest;
    }

    private static string Whole(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Exact(double number) => number.ToString("F1", CultureInfo.InvariantCulture);
}

internal sealed record DigestRun(int Letters, double Seconds, double Megabytes);
