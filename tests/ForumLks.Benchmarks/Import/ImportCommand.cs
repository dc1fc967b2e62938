using System.Diagnostics;
using System.Globalization;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Import;

/// <summary>A file of institutions into the directory: checked and applied, in seconds and in memory; and the same file again, which changes nothing.</summary>
public static class ImportCommand
{
    private const double MostSeconds = 60;
    private const double MostGrowth = 1.5;

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--rows", "--strict");
        var rows = options.Number("--rows", 10_000);
        var site = await Site.Find(options.Text("--site"));
        using var folder = new ThrowAwayFolder();
        var verdicts = new Verdicts();
        var table = new Table("rows", "handed in s", "checked s", "applied s", "together s", "processor s", "same again s", "memory before MB", "peak MB", "goal", "");
        // A tenth first: what only the first file costs (compiling, buffers) is not counted as growth.
        var small = await One(site, new SiteData(Path.Combine(folder.Path, "satu")), rows / 10);
        var large = await One(site, new SiteData(Path.Combine(folder.Path, "dua")), rows);
        Add(table, small, "", "");
        Add(table, large, $"≤ {MostSeconds} s", verdicts.Of(large.Together <= MostSeconds));
        table.Print("XLSX into the directory of the demo site");
        var growth = (double)large.Peak / small.Peak;
        var memory = new Table("ten times the rows", "measured", "goal", "");
        memory.Add("peak memory", growth.ToString("F2", CultureInfo.InvariantCulture), $"≤ {MostGrowth.ToString(CultureInfo.InvariantCulture)}", verdicts.Of(growth <= MostGrowth));
        memory.Add("time", (large.Together / small.Together).ToString("F2", CultureInfo.InvariantCulture), "", "");
        memory.Print("Growth");
        return verdicts.ExitCode(options.Has("--strict"));
    }

    private static async Task<Outcome> One(Site site, SiteData data, int rows)
    {
        await Console.Error.WriteLineAsync($"{rows} rows …");
        await using var server = await site.Start(data);
        using var admin = await Importer.SignIn(server.Address, DemoPerson.Find(site.DemoRecipe, "admin"));
        var before = server.Figures;
        var file = SampleSheet.Write(rows);
        var handed = await Timed(() => admin.HandIn(file));
        var found = await Timed(admin.Check);
        var applied = await Timed(admin.Apply);
        var after = server.Figures;
        await admin.HandIn(file);
        var again = await Timed(admin.Check);
        await admin.ExpectSame(rows);
        return new Outcome(rows, handed, found, applied, (after.Cpu - before.Cpu).TotalSeconds, again, before.Memory, after.PeakMemory);
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Add(Table table, Outcome o, string goal, string verdict) => table.Add(
        o.Rows.ToString("#,0", CultureInfo.InvariantCulture), Exact(o.HandedIn), Exact(o.Checked), Exact(o.Applied), Exact(o.Together), Exact(o.Processor), Exact(o.Again), $"{o.Before >> 20}", $"{o.Peak >> 20}", goal, verdict);

    private static string Exact(double seconds) => seconds.ToString("F1", CultureInfo.InvariantCulture);

    private sealed record Outcome(int Rows, double HandedIn, double Checked, double Applied, double Processor, double Again, long Before, long Peak)
    {
        public double Together => HandedIn + Checked + Applied;
    }
}
