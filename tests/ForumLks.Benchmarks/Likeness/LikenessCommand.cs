using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ForumLks.Benchmarks.Fill;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Likeness;

/// <summary>
/// What the ordering by likeness costs beside the plain list of the same site, signed in: the first page, which both remember, and pages further on,
/// which nobody remembers and every request asks the database for.
/// </summary>
public static class LikenessCommand
{
    private const int Connections = 2;
    private const double MostTimesTheList = 2;
    private const string Plain = "/praktik";
    private const string Like = "/praktik?seperti=kami&Jenis=Anak&Peringkat=Berkembang&Daya=UpTo40&Anggaran=UpTo300Million&Tempat=Perdesaan";

    /// <summary>One item in four that the fill tool makes is a practice.</summary>
    private const int ItemsPerPractice = 4;

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--practices", "--seconds", "--keep", "--strict");
        var site = await Site.Find(options.Text("--site"));
        using var folder = new ThrowAwayFolder();
        var data = new SiteData(Path.Combine(options.Text("--keep") ?? folder.Path, "data"));
        if (!Directory.Exists(data.Folder))
        {
            await FillCommand.SetUpAndFill(site, data, options.Number("--practices", 10_000) * ItemsPerPractice);
        }

        await using var server = await site.Start(data);
        var person = await Visitor.SignIn(server, DemoPerson.Find(site.DemoRecipe, null));
        return await Compare(server, person, options.Number("--seconds", 5), options.Has("--strict"));
    }

    private static async Task<int> Compare(Server server, Visitor person, int seconds, bool isStrict)
    {
        var verdicts = new Verdicts();
        var table = new Table("page, signed in", "plain CPU ms", "likeness CPU ms", "times", "goal", "");
        foreach (var (name, further) in new[] { ("first page (remembered)", 0), ("2nd page (asked anew)", 1), ("10th page (asked anew)", 9), ("60th page (asked anew)", 59) })
        {
            var plain = await Cost(server, await Further(server, person, Plain, further), person, seconds);
            var like = await Cost(server, await Further(server, person, Like, further), person, seconds);
            table.Add(name, Exact(plain), Exact(like), Exact(like / plain), $"≤ {Exact(MostTimesTheList)}", verdicts.Of(like / plain <= MostTimesTheList));
        }

        table.Print("LKS seperti kami, in the same run as the plain list");
        return verdicts.ExitCode(isStrict);
    }

    /// <summary>The address so many pages on, found by following the links as a reader would.</summary>
    private static async Task<string> Further(Server server, Visitor person, string address, int pages)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Cookie", person.Cookie);
        for (; pages > 0; pages--)
        {
            var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(address));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? throw new CannotMeasure($"{address} has no next page.");
        }

        return address;
    }

    private static async Task<double> Cost(Server server, string path, Visitor person, int seconds)
    {
        await Console.Error.WriteLineAsync($"{path} …");
        var address = new Uri(server.Address, path);
        await Wrk.Run(address, person.Cookie, Connections, 3);
        var before = server.Figures.Cpu;
        var run = await Wrk.Run(address, person.Cookie, Connections, seconds);
        return (server.Figures.Cpu - before).TotalMilliseconds / Math.Max(1, run.Requests);
    }

    private static string Exact(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
