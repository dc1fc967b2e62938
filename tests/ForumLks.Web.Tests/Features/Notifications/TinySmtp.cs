using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ForumLks.Web.Tests.Features.Notifications;

/// <summary>A mail server of a few lines, on loopback, that takes letters, refuses, hangs or hangs up as a test asks.</summary>
public sealed class TinySmtp : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private TcpListener? _listener;

    public int Port { get; private set; }

    public ConcurrentQueue<Received> Letters { get; } = new();

    /// <summary>What it answers to a recipient; null takes it.</summary>
    public Func<string, string?> OnRecipient { get; set; } = _ => null;

    public Behaviour Behaviour { get; set; }

    public TinySmtp() => Start();

    public void Start()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Accept(_listener);
    }

    public void Stop() => _listener?.Stop();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Stop();
        _end.Dispose();
    }

    private async Task Accept(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = Talk(await listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private async Task Talk(TcpClient client)
    {
        try
        {
            using var line = client;
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
            if (Behaviour == Behaviour.Hangs)
            {
                await Task.Delay(Timeout.Infinite, _end.Token);
            }

            await writer.WriteLineAsync("220 tiny");
            var recipients = new List<string>();
            while (await reader.ReadLineAsync(_end.Token) is { } said)
            {
                if (said.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
                {
                    recipients.Add(said);
                    await writer.WriteLineAsync(OnRecipient(said) ?? "250 ok");
                }
                else if (said.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    Letters.Enqueue(new([.. recipients], await Body(reader)));
                    recipients.Clear();
                    if (Behaviour == Behaviour.HangsUpAfterTheLetter)
                    {
                        return;
                    }

                    await writer.WriteLineAsync("250 taken");
                }
                else
                {
                    await writer.WriteLineAsync(said.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 tiny");
                }
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException)
        {
        }
    }

    private async Task<string> Body(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }
}

public enum Behaviour
{
    Takes,
    Hangs,

    /// <summary>It has the letter, and the sender never hears so.</summary>
    HangsUpAfterTheLetter,
}

public sealed record Received(IReadOnlyList<string> Recipients, string Text)
{
    public string Header => Text.Split("\r\n\r\n", 2)[0].Split("\n\n", 2)[0];

    public string? Value(string name) => Header.Split('\n').Select(l => l.TrimEnd('\r')).FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
