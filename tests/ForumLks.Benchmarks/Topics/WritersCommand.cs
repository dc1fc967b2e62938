using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Serving;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ForumLks.Benchmarks.Topics;

/// <summary>
/// Replies a second from a hundred people who are signed in and send the form, over several topics and over one; what was lost and what was doubled;
/// beside one row a transaction written to the same database by nobody else.
/// </summary>
public static class WritersCommand
{
    private const int People = 100;

    public static async Task<int> Run(string[] args)
    {
        var options = new Arguments(args, "--site", "--each", "--connection", "--strict");
        var each = options.Number("--each", 6);
        var connection = options.Text("--connection");
        var site = await Site.Find(options.Text("--site"));
        using var folder = new ThrowAwayFolder();
        var recipe = Path.Combine(folder.Path, "penulis.recipe.json");
        await File.WriteAllTextAsync(recipe, WritersRecipe.Write(People));
        var data = new SiteData(Path.Combine(folder.Path, "data"), connection, recipe);
        await using var server = await site.Start(data);
        await Console.Error.WriteLineAsync($"{People} people sign in …");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        var writers = new List<Writer>();
        for (var i = 0; i < People; i++)
        {
            writers.Add(await Writer.Of(http, await Visitor.SignIn(server, WritersRecipe.Person(i)), $"/diskusi/{WritersRecipe.Topics[i % WritersRecipe.Topics.Length]}"));
        }

        await using var database = Open(data);
        await database.OpenAsync();
        var plain = await Yardstick(database);
        await Round(writers, i => WritersRecipe.Topics[i % WritersRecipe.Topics.Length], "pemanasan", 1);
        var goal = connection is null ? 50 : 200;
        var (verdicts, table) = (new Verdicts(), new Table("100 writers", "replies/s", "lost", "doubled", "site CPU ms each", "of plain rows/s", "goal", ""));
        foreach (var (name, topics) in new[] { ("over four topics", WritersRecipe.Topics.Length), ("in one topic", 1) })
        {
            var (word, cpu, watch) = ($"ukur{topics}", server.Figures.Cpu, Stopwatch.StartNew());
            await Round(writers, i => WritersRecipe.Topics[i % topics], word, each);
            var (seconds, spent) = (watch.Elapsed.TotalSeconds, (server.Figures.Cpu - cpu).TotalMilliseconds);
            var (found, different) = await Counted(database, word);
            var rate = People * each / seconds;
            table.Add(name, Exact(rate), Exact((People * each) - different), Exact(found - different), Exact(spent / (People * each)), Exact(rate / plain), $"≥ {goal}/s, 0, 0", verdicts.Of(rate >= goal && found == People * each && different == found));
        }

        table.Print($"Replies by form, {(connection is null ? "SQLite" : "PostgreSQL")}; one row a transaction, alone: {Exact(plain)} a second");
        return verdicts.ExitCode(options.Has("--strict"));
    }

    /// <summary>The first form of each is sent twice, as over a line that broke.</summary>
    private static Task Round(List<Writer> writers, Func<int, string> topic, string word, int each) => Task.WhenAll(writers.Select(async (writer, i) =>
    {
        for (var n = 0; n < each; n++)
        {
            await writer.Reply(topic(i), $"{word} dari penulis {i} yang ke-{n}: begini giliran jaga kami atur sehari-hari.", isTwice: n == 0);
        }
    }));

    private static DbConnection Open(SiteData data) => data.Connection is { } connection
        ? new NpgsqlConnection(connection)
        : new SqliteConnection($"Data Source={Path.Combine(data.Folder, "forum.db")};Default Timeout=30");

    private static async Task<double> Yardstick(DbConnection database)
    {
        const int rows = 200;
        await Do(database, database is SqliteConnection ? "PRAGMA synchronous=FULL; CREATE TABLE bench_rows (n integer)" : "CREATE TABLE IF NOT EXISTS bench_rows (n integer)");
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < rows; n++)
        {
            await Do(database, "INSERT INTO bench_rows VALUES (1)");
        }

        var rate = rows / watch.Elapsed.TotalSeconds;
        await Do(database, "DROP TABLE bench_rows");
        return rate;
    }

    private static async Task Do(DbConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<(long All, long Different)> Counted(DbConnection database, string word)
    {
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*), count(DISTINCT \"Text\") FROM \"Replies\" WHERE \"Text\" LIKE @word";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@word", $"{word} %");
        command.Parameters.Add(parameter);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private static string Exact(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
