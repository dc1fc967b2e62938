using System.Diagnostics;
using System.Globalization;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Photos;
using ForumLks.Benchmarks.Serving;
using Npgsql;

namespace ForumLks.Benchmarks.Soon;

/// <summary>How soon an act reaches readers: something hidden on one of two servers, and a long document that becomes searchable.</summary>
public static class SoonCommand
{
    private const int Pages = 200;
    private const double MostHiddenSeconds = 1, MostReadSeconds = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20), Patience = TimeSpan.FromMinutes(3);

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--strict", "--postgres");
        var verdicts = new Verdicts();
        var server = options.Text("--postgres") ?? Environment.GetEnvironmentVariable("FORUMLKS_TEST_POSTGRES") ?? throw new CannotMeasure("Two servers need a PostgreSQL: --postgres.");
        using var folder = new ThrowAwayFolder();
        var site = await Site.Find(options.Text("--site"));
        var data = new SiteData(Path.Combine(folder.Path, "data"), await NewDatabase(server));
        await using var first = await site.Start(data);
        await using var second = await site.Start(data);
        using var admin = await Member.SignIn(first.Address, DemoPerson.Find(site.DemoRecipe, "admin"));
        using var member = await Member.SignIn(second.Address, DemoPerson.Find(site.DemoRecipe, null));
        using var stranger = Member.Nobody(second.Address);

        var table = new Table("act", "measured", "goal", "");
        var hidden = await Hide(admin, member, stranger);
        table.Add($"hidden on one server, gone on the other, worst of {hidden.Count}", $"{Exact(hidden.Max())} s", $"≤ {MostHiddenSeconds} s", verdicts.Of(hidden.Max() <= MostHiddenSeconds));
        var read = await Searchable(admin, stranger);
        table.Add($"a PDF of {Pages} pages, published and then found by its last page", $"{Exact(read)} s", $"≤ {MostReadSeconds} s", verdicts.Of(read <= MostReadSeconds));
        table.Print("How soon readers see it");
        return verdicts.ExitCode(options.Has("--strict"));
    }

    /// <summary>From the tap until page, list and search of the other server show nothing of it, to a stranger (cached pages) and to a member.</summary>
    private static async Task<List<double>> Hide(Member admin, Member member, Member stranger)
    {
        var seconds = new List<double>();
        foreach (var address in (await stranger.Links("/praktik", "/praktik/")).Where(IsPractice).Take(8))
        {
            var title = Uri.EscapeDataString(await stranger.Title(address));
            string[] lists = ["/praktik", "/", $"/cari?q={title}"];
            Func<Task<bool>> gone = async () => await stranger.IsMissing(address) && !await Mentioned(stranger, lists, address) && !await Mentioned(member, lists, address);
            if (await gone())
            {
                throw new CannotMeasure($"{address} is out of sight already.");
            }

            var watch = Stopwatch.StartNew();
            await admin.Press(address, "Sembunyikan segera", []);
            seconds.Add(await Until(gone, watch, $"{address} hidden"));
        }

        return seconds;
    }

    private static async Task<double> Searchable(Member admin, Member stranger)
    {
        var path = await admin.Upload("pedoman.pdf", LongPdf.Of(Pages, "kunciterakhir"));
        var watch = Stopwatch.StartNew();
        await admin.Press("/sumber/unggah", "Terbitkan", new()
        {
            ["Content.Title"] = "Pedoman panjang", ["Content.Summary"] = "Dua ratus halaman", ["Content.Kind"] = "Dokumen", ["Content.Licence"] = "CC BY 4.0",
            ["Placement.Visibility"] = "Public", ["Placement.UploadPath"] = path,
        });
        return await Until(async () => (await stranger.Text("/cari?q=kunciterakhir")).Contains("/sumber/pedoman-panjang", StringComparison.Ordinal), watch, "The PDF found");
    }

    private static async Task<bool> Mentioned(Member reader, string[] lists, string address)
    {
        foreach (var list in lists)
        {
            if ((await reader.Text(list)).Contains($"\"{address}\"", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<double> Until(Func<Task<bool>> holds, Stopwatch watch, string what)
    {
        while (!await holds())
        {
            await (watch.Elapsed < Patience ? Task.Delay(Pause) : throw new CannotMeasure($"{what}: it did not come true."));
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static bool IsPractice(string address) => address["/praktik/".Length..] is not ("tulis" or "peta" or "banding" or "pohon" or "saya" or "lembaga-saya") && !address["/praktik/".Length..].Contains('/', StringComparison.Ordinal);

    private static async Task<string> NewDatabase(string server)
    {
        var name = $"bench_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private static string Exact(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
