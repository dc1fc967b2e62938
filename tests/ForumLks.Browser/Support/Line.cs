using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ForumLks.Browser.Support;

/// <summary>
/// A line to the site that can be cut and can hang. Browsers play being offline for pages but not for service workers; a cut line is cut for both.
/// </summary>
public sealed class Line : IAsyncDisposable
{
    private readonly Uri _site;
    private readonly ConcurrentDictionary<TcpClient, byte> _open = [];
    private readonly int _port;
    private TcpListener _listener;
    private volatile bool _hangs;

    public Line(Uri site)
    {
        _site = site;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Accept(_listener);
    }

    /// <summary>Another port is another site to a browser: what one journey keeps, another does not see.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}");

    public void Cut()
    {
        _listener.Stop();
        HangUp();
    }

    /// <summary>Takes every call and answers none.</summary>
    public void Hang()
    {
        _hangs = true;
        HangUp();
    }

    public void Mend()
    {
        if (_hangs)
        {
            _hangs = false;
            HangUp();
            return;
        }

        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _ = Accept(_listener);
    }

    private void HangUp()
    {
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }

        _open.Clear();
    }

    private async Task Accept(TcpListener listener)
    {
        while (await Next(listener) is { } caller)
        {
            _open[caller] = 0;
            if (!_hangs)
            {
                _ = Join(caller);
            }
        }
    }

    /// <summary>Null once the line is cut.</summary>
    private static async Task<TcpClient?> Next(TcpListener listener)
    {
        try
        {
            return await listener.AcceptTcpClientAsync();
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task Join(TcpClient caller)
    {
        using var site = new TcpClient();
        _open[site] = 0;
        try
        {
            await site.ConnectAsync(_site.Host, _site.Port);
            await Task.WhenAny(caller.GetStream().CopyToAsync(site.GetStream()), site.GetStream().CopyToAsync(caller.GetStream()));
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The caller hung up, or the line was cut.
        }
        finally
        {
            caller.Dispose();
            _open.TryRemove(caller, out _);
            _open.TryRemove(site, out _);
        }
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }
}
