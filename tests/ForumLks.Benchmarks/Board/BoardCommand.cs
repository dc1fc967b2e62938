using System.Globalization;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Board;

/// <summary>A board of 35 decisions × 35 areas beside the article pages of the same site: bytes, and processor time where nothing is cached.</summary>
public static class BoardCommand
{
    private const string Address = "/ruang/jawa-tengah/tindak-lanjut";
    private const double MostTimesAnArticle = 3;
    private const int MostBytes = 80 * 1024;

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--seconds", "--warmup", "--rounds", "--strict");
        var pace = new Pace(options.Number("--seconds", 6), options.Number("--warmup", 3), options.Number("--rounds", 2));
        var site = await Site.Find(options.Text("--site"));
        using var folder = new ThrowAwayFolder();
        var recipe = Path.Combine(folder.Path, "papan.recipe.json");
        await File.WriteAllTextAsync(recipe, BoardRecipe.Write());
        await using var server = await site.Start(new SiteData(Path.Combine(folder.Path, "data"), Recipe: recipe));
        var person = await Visitor.SignIn(server, DemoPerson.Find(site.DemoRecipe, null));
        var articles = new List<Measurement>();
        foreach (var page in (await Page.Of(server)).Where(p => p.Shape == PageShape.Article))
        {
            articles.Add(await Measure(server, page, person, pace));
        }

        var board = await Measure(server, new Page("board 35 × 35", Address), person, pace);
        return Print(articles, board, await PlainBytes(server), options.Has("--strict"));
    }

    private static async Task<Measurement> Measure(Server server, Page page, Visitor visitor, Pace pace)
    {
        await Console.Error.WriteLineAsync($"{page.Name} …");
        return await Measurement.Take(server, page, visitor, pace);
    }

    private static async Task<int> PlainBytes(Server server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        var page = await http.GetByteArrayAsync(Address);
        var cells = System.Text.Encoding.UTF8.GetString(page).Split("<td class=").Length - 1;
        return cells >= 35 * 35 ? page.Length : throw new CannotMeasure($"The board has {cells} cells, not {35 * 35}.");
    }

    private static int Print(List<Measurement> articles, Measurement board, int plainBytes, bool isStrict)
    {
        var verdicts = new Verdicts();
        var article = articles.Average(a => a.CpuMilliseconds);
        var table = new Table("page, signed in", "bytes on the wire", "CPU ms", "req/s", "of an article", "goal", "");
        foreach (var one in articles)
        {
            table.Add(one.Page.Name, Whole(one.BodyBytes), Exact(one.CpuMilliseconds), Whole(one.Site.PerSecond), Exact(one.CpuMilliseconds / article), "", "");
        }

        var times = board.CpuMilliseconds / article;
        table.Add(board.Page.Name, Whole(board.BodyBytes), Exact(board.CpuMilliseconds), Whole(board.Site.PerSecond), Exact(times), $"≤ {Exact(MostTimesAnArticle)}", verdicts.Of(times <= MostTimesAnArticle));
        table.Print("The board beside an article, drawn anew for each request");
        var bytes = new Table("bytes of the board", "bytes", "goal", "");
        bytes.Add("without compression", Whole(plainBytes), $"≤ {Whole(MostBytes)}", verdicts.Of(plainBytes <= MostBytes));
        bytes.Add("with Brotli", Whole(board.BodyBytes), "", "");
        bytes.Print("Size");
        return verdicts.ExitCode(isStrict);
    }

    private static string Whole(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Exact(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
