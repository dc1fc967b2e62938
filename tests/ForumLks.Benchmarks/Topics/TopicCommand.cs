using System.Globalization;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Topics;

/// <summary>Pages of a topic of ten thousand replies beside the first page of a topic of twenty, all of the same posts: processor time where nothing is cached.</summary>
public static class TopicCommand
{
    private const int Replies = 10_000;
    private const double MostTimes = 1.3;

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--seconds", "--warmup", "--rounds", "--strict");
        var pace = new Pace(options.Number("--seconds", 6), options.Number("--warmup", 3), options.Number("--rounds", 2));
        var site = await Site.Find(options.Text("--site"));
        using var folder = new ThrowAwayFolder();
        var recipe = Path.Combine(folder.Path, "topik.recipe.json");
        await File.WriteAllTextAsync(recipe, TopicRecipe.Write(Replies));
        await using var server = await site.Start(new SiteData(Path.Combine(folder.Path, "data"), Recipe: recipe));
        var person = await Visitor.SignIn(server, DemoPerson.Find(site.DemoRecipe, null));
        var small = await Measure(server, new Page("20 replies, page 1", $"/diskusi/{TopicRecipe.Small}"), person, pace);
        var large = new List<Measurement>();
        foreach (var page in new[] { 1, Replies / 40, Replies / 20 })
        {
            large.Add(await Measure(server, new Page($"{Replies:#,0} replies, page {page}", $"/diskusi/{TopicRecipe.Large}?hal={page}"), person, pace));
        }

        // Once more at the end: a machine that others use as well drifts.
        var again = await Measure(server, small.Page, person, pace);
        return Print((small.CpuMilliseconds + again.CpuMilliseconds) / 2, [small, .. large, again], options.Has("--strict"));
    }

    private static async Task<Measurement> Measure(Server server, Page page, Visitor visitor, Pace pace)
    {
        await Console.Error.WriteLineAsync($"{page.Name} …");
        return await Measurement.Take(server, page, visitor, pace);
    }

    private static int Print(double small, List<Measurement> all, bool isStrict)
    {
        var verdicts = new Verdicts();
        var table = new Table("page, signed in", "bytes on the wire", "CPU ms", "req/s", "of the small one", "goal", "");
        foreach (var one in all)
        {
            var times = one.CpuMilliseconds / small;
            table.Add(one.Page.Name, one.BodyBytes.ToString("#,0", CultureInfo.InvariantCulture), Exact(one.CpuMilliseconds), one.Site.PerSecond.ToString("#,0", CultureInfo.InvariantCulture), Exact(times), $"≤ {Exact(MostTimes)}", verdicts.Of(times <= MostTimes));
        }

        table.Print("Pages of topics, drawn anew for each request");
        return verdicts.ExitCode(isStrict);
    }

    private static string Exact(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
