using System.Diagnostics;
using System.Globalization;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;
using ForumLks.Media;

namespace ForumLks.Benchmarks.Photos;

/// <summary>A photo of 12 megapixels to its sizes: time and memory; and what twenty such uploads at once do to a page meanwhile.</summary>
public static class PhotosCommand
{
    private const int Times = 5;
    private const int Uploads = 20;
    private const double MostSeconds = 1.5;
    private const long MostMemory = 300L * 1024 * 1024;
    private const double MostSlower = 2;

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--strict", "--only");
        var verdicts = new Verdicts();
        using var folder = new ThrowAwayFolder();
        var photo = await SamplePhoto.Make(folder.Path);
        await Alone(photo, folder.Path, verdicts);
        if (options.Text("--only") != "variants")
        {
            await Together(await Site.Find(options.Text("--site")), photo, folder.Path, verdicts);
        }

        return verdicts.ExitCode(options.Has("--strict"));
    }

    private static async Task Alone(string photo, string folder, Verdicts verdicts)
    {
        var seconds = new List<double>();
        var before = Children.ProcessorSeconds;
        ImageOutcome outcome = new ImageRefused("");
        for (var time = 0; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            outcome = await ImageVariants.Create(photo, Path.Combine(folder, $"hasil-{time}"));
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        if (outcome is not ImageResult made)
        {
            throw new CannotMeasure($"The photo was not taken: {outcome}");
        }

        var median = seconds.Order().ElementAt(Times / 2);
        var memory = Children.MostMemory;
        var table = new Table($"12 megapixels to {made.Variants.Count} files", "measured", "goal", "");
        table.Add("median of 5", $"{Exact(median)} s", $"≤ {Exact(MostSeconds)} s", verdicts.Of(median <= MostSeconds));
        table.Add("processor time each", $"{Exact((Children.ProcessorSeconds - before) / Times)} s", "", "");
        table.Add("largest decoder process", $"{memory >> 20} MB", $"≤ {MostMemory >> 20} MB", verdicts.Of(memory <= MostMemory));
        table.Print("One photo");
        var sizes = new Table("file", "bytes");
        foreach (var variant in made.Variants)
        {
            sizes.Add(Path.GetFileName(variant.Path), variant.Bytes.ToString("#,0", CultureInfo.InvariantCulture));
        }

        sizes.Print("Its files");
    }

    private static async Task Together(Site site, string photo, string folder, Verdicts verdicts)
    {
        await using var server = await site.Start(new SiteData(Path.Combine(folder, "data")));
        var person = DemoPerson.Find(site.DemoRecipe, null);
        using var reader = await Member.SignIn(server.Address, person);
        var writers = await Task.WhenAll(DemoPerson.Members(site.DemoRecipe).Select(member => Member.SignIn(server.Address, member)));
        var bytes = await File.ReadAllBytesAsync(photo);
        await Latencies(reader, () => Task.Delay(TimeSpan.FromSeconds(3)));
        var quiet = await Latencies(reader, () => Task.Delay(TimeSpan.FromSeconds(6)));
        var watch = Stopwatch.StartNew();
        var busy = await Latencies(reader, () => Task.WhenAll(Enumerable.Range(0, Uploads).Select(i => writers[i % writers.Length].Upload($"foto-{i}.jpg", [.. bytes, .. BitConverter.GetBytes(i)]))));
        var (before, during) = (Percentile(quiet), Percentile(busy));
        var table = new Table("page of a signed-in member", "p95 ms", "requests", "ratio", "goal", "");
        table.Add("nothing else going on", Exact(before), $"{quiet.Count}", "", "", "");
        table.Add($"{Uploads} photos at once, {Exact(watch.Elapsed.TotalSeconds)} s", Exact(during), $"{busy.Count}", Exact(during / before), $"≤ {Exact(MostSlower)}", verdicts.Of(during <= before * MostSlower));
        table.Print($"Twenty uploads at once by {writers.Length} members, site and decoders on one core");
        Array.ForEach(writers, writer => writer.Dispose());
    }

    private static async Task<List<double>> Latencies(Member reader, Func<Task> meanwhile)
    {
        var all = new List<double>();
        var over = meanwhile();
        while (!over.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await reader.Read("/praktik");
            all.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(15);
        }

        await over;
        return all;
    }

    private static double Percentile(List<double> values) => values.Order().ElementAt((int)(values.Count * 0.95));

    private static string Exact(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
