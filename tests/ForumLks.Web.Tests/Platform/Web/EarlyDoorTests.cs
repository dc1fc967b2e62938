using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace ForumLks.Web.Tests.Platform.Web;

/// <summary>The program itself, ended without warning and started again on the same data and address.</summary>
public sealed class EarlyDoorTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("forumlks-door-");
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}"), Timeout = Patience };
    private Process? _site;

    public async ValueTask InitializeAsync()
    {
        Start();
        await FirstAnswer("/");
        await Until(() => File.Exists(Path.Combine(_data.FullName, "halaman.json")));
        await Kill();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _http.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task After_a_restart_strangers_get_the_kept_page_and_everything_else_waits_for_the_site()
    {
        Start();
        using var home = await FirstAnswer("/");
        Assert.NotNull(home.Headers.Age);
        // The site behind the door may or may not be ready by now; either way nobody is sent away.
        using var signIn = await _http.GetAsync("/masuk", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
        Assert.Null(signIn.Headers.Age);
        using var nowhere = await _http.GetAsync("/tidak-ada", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task What_is_asked_first_of_a_starting_site_is_answered_though_it_was_not_kept()
    {
        Start();
        using var signIn = await FirstAnswer("/masuk");
        Assert.Null(signIn.Headers.Age);
        Assert.Contains("Sandi", await signIn.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_kept_before_the_last_write_is_not_given_out()
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, "forum.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var write = connection.CreateCommand();
            write.CommandText = """insert into "Audit" ("AtUtc", "Act", "Subject") values ('2026-01-01 00:00:00', 'diubah', 'Uji')""";
            await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Start();
        using var home = await FirstAnswer("/");
        Assert.Null(home.Headers.Age);
    }

    private void Start()
    {
        var program = Path.ChangeExtension(typeof(Program).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", [program, $"--urls={_http.BaseAddress!.GetLeftPart(UriPartial.Authority)}", $"--ForumLks:Data={_data.FullName}", "--ForumLks:Recipe=kosong"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _data.FullName,
        };
        _site = Process.Start(start)!;
        _site.OutputDataReceived += (_, _) => { };
        _site.ErrorDataReceived += (_, _) => { };
        _site.BeginOutputReadLine();
        _site.BeginErrorReadLine();
    }

    private async Task Kill()
    {
        if (_site is { HasExited: false })
        {
            _site.Kill();
            await _site.WaitForExitAsync();
        }

        _site?.Dispose();
        _site = null;
    }

    /// <summary>Asks until somebody listens; the first to listen must have the answer.</summary>
    private async Task<HttpResponseMessage> FirstAnswer(string path)
    {
        HttpResponseMessage? answer = null;
        await Until(async () =>
        {
            Assert.False(_site!.HasExited, "The site ended by itself.");
            try
            {
                answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
                return true;
            }
            catch (HttpRequestException refused) when (refused.InnerException is SocketException)
            {
                return false;
            }
        });
        Assert.Equal(HttpStatusCode.OK, answer!.StatusCode);
        return answer;
    }

    private static Task Until(Func<bool> isSo) => Until(() => Task.FromResult(isSo()));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < Patience, "It did not come about.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
