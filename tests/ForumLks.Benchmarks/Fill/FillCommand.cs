using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Fill;

/// <summary>Sets an empty data directory up from the demo recipe, then fills it.</summary>
public static class FillCommand
{
    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--items", "--data", "--site", "--database", "--connection");
        var count = options.Number("--items", 1_000);
        var isPostgres = options.Text("--database") switch
        {
            null or "sqlite" => false,
            "postgresql" => true,
            var other => throw new CannotMeasure($"--database is 'sqlite' or 'postgresql', not '{other}'."),
        };
        var data = new SiteData(Path.GetFullPath(options.Required("--data")), isPostgres ? options.Required("--connection") : null);
        await SetUpAndFill(await Site.Find(options.Text("--site")), data, count);
        return 0;
    }

    public static async Task SetUpAndFill(Site site, SiteData data, int count)
    {
        Directory.CreateDirectory(data.Folder);
        await using (await site.Start(data))
        {
            // Ready means set up; the rows are written while nobody else writes.
        }

        await Filling.Fill(data, count);
    }
}
