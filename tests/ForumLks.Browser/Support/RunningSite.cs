using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ForumLks.Browser.Support;

/// <summary>The published site as a process of its own, with the demo recipe on an empty data directory.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("forumlks-browser-");
    private readonly StringBuilder _said = new();
    private readonly Process _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    private RunningSite()
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "site", "ForumLks.Web.dll");
        var start = new ProcessStartInfo("dotnet", [dll, "--urls", Address.OriginalString])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Demo";
        start.Environment["ForumLks__Data"] = _data.FullName;
        start.Environment["ForumLks__Recipe"] = "demo";
        start.Environment["ForumLks__Database"] = "sqlite";
        start.Environment["ForumLks__RateLimits__Enabled"] = "false";
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
    }

    public static async Task<RunningSite> Start()
    {
        var site = new RunningSite();
        site._process.Start();
        site._process.BeginOutputReadLine();
        site._process.BeginErrorReadLine();
        await site.UntilReady();
        return site;
    }

    private async Task UntilReady()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var clock = Stopwatch.StartNew();
        while (!await Answers(http))
        {
            if (_process.HasExited || clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The site did not come up. It said:\n{Said}");
            }

            await Task.Delay(200);
        }
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    private void Note(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
