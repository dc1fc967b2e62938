using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ForumLks.Media.Tests;

/// <summary>Speaks clamd's INSTREAM protocol and knows one signature: the EICAR test text, put together here so that no scanner takes this file for it.</summary>
public sealed class FakeClamd : IAsyncDisposable
{
    public static byte[] Eicar => Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    private readonly Socket _door;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public FakeClamd(IPAddress address)
        : this(new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp), new IPEndPoint(address, 0)) =>
        Address = $"tcp://{_door.LocalEndPoint}";

    public FakeClamd(string socketPath)
        : this(new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(socketPath)) =>
        Address = $"unix:{socketPath}";

    private FakeClamd(Socket door, EndPoint place)
    {
        _door = door;
        _door.Bind(place);
        _door.Listen();
        _serving = Serve();
    }

    public string Address { get; } = "";

    /// <summary>Said instead of a verdict; null keeps silent.</summary>
    public string? Answer { get; init; } = "verdict";

    public byte[] Received { get; private set; } = [];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _door.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var visitor = await _door.AcceptAsync(_end.Token);
                await Converse(new NetworkStream(visitor));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The daemon is shut down.
        }
    }

    private async Task Converse(NetworkStream line)
    {
        await using var _ = line;
        var command = new byte[10];
        await line.ReadExactlyAsync(command, _end.Token);
        if (!command.AsSpan().SequenceEqual("zINSTREAM\0"u8))
        {
            await line.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray(), _end.Token);
            return;
        }

        Received = await Stream(line);
        if (Answer is null)
            await Task.Delay(Timeout.Infinite, _end.Token);
        var found = Received.AsSpan().IndexOf(Eicar) >= 0;
        await line.WriteAsync(Encoding.ASCII.GetBytes(Answer == "verdict" ? found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0" : Answer!), _end.Token);
    }

    private async Task<byte[]> Stream(NetworkStream line)
    {
        var all = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await line.ReadExactlyAsync(length, _end.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
                return all.ToArray();
            await line.ReadExactlyAsync(chunk, _end.Token);
            all.Write(chunk);
        }
    }
}
