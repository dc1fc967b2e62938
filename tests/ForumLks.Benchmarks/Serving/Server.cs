using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ForumLks.Benchmarks.Serving;

/// <summary>A .NET server as a process of its own, pinned to one core, on a free port of this machine; ended when disposed.</summary>
public sealed class Server : IAsyncDisposable
{
    private const int TailLines = 30;
    private readonly Process _process;
    private readonly Queue<string> _tail = new();

    private Server(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += EndWithUs;
    }

    public Uri Address { get; }

    public ProcessFigures Figures => ProcessFigures.Of(_process.Id);

    public static Server Start(string assembly, IEnumerable<string> args, IReadOnlyDictionary<string, string> environment, int? port = null)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        var start = new ProcessStartInfo("taskset", ["-c", Cores.Server, "dotnet", assembly, .. args, "--urls", address.GetLeftPart(UriPartial.Authority)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A folder that is neither the site's nor the repository's: it must start from anywhere.
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Server(Process.Start(start)!, address);
    }

    /// <summary>Waits for the first 200 on a path, asking every few milliseconds.</summary>
    public async Task<TimeSpan> FirstAnswer(string path, TimeSpan patience)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = patience };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < patience)
        {
            if (_process.HasExited)
            {
                throw new CannotMeasure($"The server ended by itself with {_process.ExitCode}:\n{Tail()}");
            }

            if (await Answers(http, path))
            {
                return waited.Elapsed;
            }

            await Task.Delay(2);
        }

        throw new CannotMeasure($"No 200 on {path} within {patience.TotalSeconds:0} s:\n{Tail()}");
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithUs;
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(path);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A measurement that is broken off leaves no server behind.</summary>
    private void EndWithUs(object? sender, EventArgs exit) => _process.Kill();

    private void Remember(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_tail)
        {
            _tail.Enqueue(line);
            if (_tail.Count > TailLines)
            {
                _tail.Dequeue();
            }
        }
    }

    private string Tail()
    {
        lock (_tail)
        {
            return string.Join('\n', _tail);
        }
    }
}
