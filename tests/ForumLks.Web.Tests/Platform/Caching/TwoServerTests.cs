using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Tests.Features.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ForumLks.Web.Tests.Platform.Caching;

/// <summary>Two servers on one database: what is saved on the one leaves the cache of the other, by NOTIFY.</summary>
public sealed class TwoServerTests(TwoServers servers) : IClassFixture<TwoServers>
{
    [Fact]
    public async Task A_page_kept_on_one_server_shows_what_was_saved_on_the_other()
    {
        var reader = servers.Second.Stranger();
        await Keep(reader, "/berita");
        var news = await (await servers.First.People.NewsEditor()).WriteNews($"Berita {Writing.Word()}");
        await Eventually(async () => (await reader.Open("/berita")).Html.Contains(news, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_broken_line_nothing_old_is_shown()
    {
        var reader = servers.Second.Stranger();
        await Keep(reader, "/berita");
        Assert.True(await servers.BreakListening() > 0, "Nobody was listening.");
        var news = await (await servers.First.People.NewsEditor()).WriteNews($"Berita {Writing.Word()}");
        await Eventually(async () => (await reader.Open("/berita")).Html.Contains(news, StringComparison.Ordinal));

        // And the line is up again, not only the cache emptied once.
        await Eventually(async () => await servers.Listening() == 2);
        await Keep(reader, "/berita");
        var later = await (await servers.First.People.NewsEditor()).WriteNews($"Berita {Writing.Word()}");
        await Eventually(async () => (await reader.Open("/berita")).Html.Contains(later, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_space_described_anew_is_so_on_both()
    {
        var reader = servers.Second.Stranger();
        await Keep(reader, "/ruang/madiun");
        var about = $"Ruang {Writing.Word()}";
        await servers.First.Look(async db =>
        {
            var space = await db.Set<Space>().SingleAsync(s => s.Slug == "madiun");
            space.Describe(space.Name, space.Kind, about);
            return await db.SaveChangesAsync();
        });
        await Eventually(async () => (await reader.Open("/ruang/madiun")).Text.Contains(about, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_hidden_on_one_is_out_of_sight_on_the_other()
    {
        var (admin, word) = (await servers.First.People.ForumAdmin(), Writing.Word());
        var practice = await admin.WritePractice($"Pos {word}");
        var reader = servers.Second.Stranger();
        var member = await servers.Second.People.Member();
        await Eventually(async () => (await reader.Get(practice)).Status == System.Net.HttpStatusCode.OK);
        await Keep(reader, practice);
        await Keep(reader, "/praktik");
        await member.Open("/praktik");

        (await (await admin.Open(practice)).Form("Sembunyikan segera").Press("Sembunyikan segera")).Answers(System.Net.HttpStatusCode.Redirect);
        var since = System.Diagnostics.Stopwatch.StartNew();
        await Eventually(async () => (await reader.Get(practice)).Status == System.Net.HttpStatusCode.NotFound
            && !(await reader.Open("/praktik")).Html.Contains(practice, StringComparison.Ordinal)
            && !(await member.Open("/praktik")).Html.Contains(practice, StringComparison.Ordinal)
            && !await reader.Finds(word, practice));
        TestContext.Current.TestOutputHelper!.WriteLine($"Out of sight on the other server after {since.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task A_photo_whose_consent_was_withdrawn_on_one_leaves_the_kept_pages_of_the_other()
    {
        Assert.SkipUnless(ForumLks.Media.ToolCheck.Find("vips").IsPresent, "vips is not installed here.");
        var (page, photo, id) = await servers.First.PublishPhoto(await servers.First.People.Member());
        var reader = servers.Second.Stranger();
        await Keep(reader, page);
        Assert.Contains(photo, (await reader.Open(page)).Html, StringComparison.Ordinal);
        Writing.Kept(await (await (await servers.First.People.ForumAdmin()).Open($"/berkas/{id}")).Form("Tarik persetujuan dan sembunyikan").Press());
        await Eventually(async () => !(await reader.Open(page)).Html.Contains(photo, StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await reader.Get(photo)).Status);
    }

    [Fact]
    public async Task News_of_what_is_rolled_back_is_not_told_and_takes_no_other_along()
    {
        var (heard, cancel) = (new List<string>(), TestContext.Current.CancellationToken);
        await using var line = await servers.Listen(heard);
        var news = servers.First.Services.GetRequiredService<ICacheNews>();
        await Assert.ThrowsAsync<OperationCanceledException>(() => servers.First.Look(db => db.InTransaction<int>(
            async c =>
            {
                await news.Tell(db, ["uji-batal"], c);
                await servers.First.Look(other => Tell(news, other, "uji-jadi"));
                throw new OperationCanceledException("killed");
            },
            cancel)));
        await servers.First.Look(db => Tell(news, db, "uji-akhir"));
        while (!heard.Contains("uji-akhir"))
        {
            Assert.True(await line.WaitAsync(TimeSpan.FromSeconds(60), cancel), "Nothing was told.");
        }

        // News comes in the order of the commits.
        Assert.Equal(["uji-jadi", "uji-akhir"], heard.Where(h => h.StartsWith("uji", StringComparison.Ordinal)));
    }

    private static async Task<int> Tell(ICacheNews news, ForumLks.Web.Data.ForumDb db, string tag)
    {
        await news.Tell(db, [tag], TestContext.Current.CancellationToken);
        return 1;
    }

    private static Task Keep(Browser reader, string address) => Eventually(async () =>
    {
        await reader.Open(address);
        return (await reader.Open(address)).Headers.ContainsKey("Age");
    });

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        var until = DateTime.UtcNow.AddSeconds(30);
        while (!await holds())
        {
            Assert.True(DateTime.UtcNow < until, "It did not come true within thirty seconds.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>One database of PostgreSQL with two running applications on it.</summary>
public sealed class TwoServers : IAsyncLifetime
{
    private const string ListeningThere = "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen %'";
    private readonly PostgresTestDatabase _database = new();

    public ForumApp First { get; private set; } = null!;
    public ForumApp Second { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await DemoSite.CopyTo(_database);
        (First, Second) = (new OneServer(_database), new OneServer(_database));
        await First.InitializeAsync();
        await Second.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (First is not null)
        {
            await First.DisposeAsync();
            await Second.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    public Task<long> Listening() => Ask($"select count(*) {ListeningThere}");

    public Task<long> BreakListening() => Ask($"select count(pg_terminate_backend(pid)) {ListeningThere}");

    /// <summary>A line that hears what servers tell each other.</summary>
    public async Task<NpgsqlConnection> Listen(List<string> heard)
    {
        var line = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await line.OpenAsync();
        line.Notification += (_, news) => heard.Add(news.Payload);
        await using var command = new NpgsqlCommand("LISTEN forumlks_cache", line);
        await command.ExecuteNonQueryAsync();
        return line;
    }

    private string ConnectionString => _database.Settings.Single(s => s.Key == "ConnectionStrings:Forum").Value!;

    private async Task<long> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed class OneServer(TestDatabase database) : ForumApp(database)
    {
        protected override Task CreateDatabase() => Task.CompletedTask;

        protected override ValueTask DropDatabase() => ValueTask.CompletedTask;
    }
}
