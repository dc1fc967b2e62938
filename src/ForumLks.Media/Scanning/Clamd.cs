using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace ForumLks.Media;

/// <summary>What the virus scanner said.</summary>
public enum ScanVerdict
{
    /// <summary>Nothing known was found.</summary>
    Clean,

    /// <summary>Something known was found.</summary>
    Infected,

    /// <summary>The scanner did not answer, or answered that it could not look.</summary>
    Unanswered,
}

/// <summary>Asks a ClamAV daemon about a file, by its INSTREAM command (clamd(8)), over TCP or a unix socket.</summary>
/// <param name="address"><c>tcp://host:port</c> or <c>unix:/path</c>.</param>
/// <param name="limit">How long the whole question may take.</param>
public sealed class Clamd(string address, TimeSpan limit)
{
    private const int ChunkLength = 64 * 1024;
    private const int LongestAnswer = 1024;

    /// <summary>True for an address that this understands.</summary>
    public static bool IsAddress(string? address) => address is not null && EndPointOf(address) is not null;

    /// <summary>Streams the file from its present position to the daemon.</summary>
    /// <exception cref="OperationCanceledException">Cancelled by the caller; a daemon that takes too long is <see cref="ScanVerdict.Unanswered"/>.</exception>
    public async Task<ScanVerdict> Scan(Stream content, CancellationToken cancellation = default)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        try
        {
            return Read(await Ask("zINSTREAM\0"u8.ToArray(), content, limited.Token));
        }
        catch (Exception away) when (away is SocketException or IOException)
        {
            return ScanVerdict.Unanswered;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ScanVerdict.Unanswered;
        }
    }

    private async Task<string> Ask(byte[] command, Stream content, CancellationToken cancellation)
    {
        var (endPoint, protocol) = EndPointOf(address)!.Value;
        using var socket = new Socket(endPoint.AddressFamily == AddressFamily.Unspecified ? AddressFamily.InterNetwork : endPoint.AddressFamily, SocketType.Stream, protocol);
        await socket.ConnectAsync(endPoint, cancellation);
        await using var line = new NetworkStream(socket);
        await line.WriteAsync(command, cancellation);
        var chunk = new byte[4 + ChunkLength];
        int length;
        while ((length = await content.ReadAsync(chunk.AsMemory(4), cancellation)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, length);
            await line.WriteAsync(chunk.AsMemory(0, 4 + length), cancellation);
        }

        await line.WriteAsync(new byte[4], cancellation);
        var answer = new byte[LongestAnswer];
        return Encoding.UTF8.GetString(answer, 0, await line.ReadAtLeastAsync(answer, LongestAnswer, throwOnEndOfStream: false, cancellation));
    }

    private static ScanVerdict Read(string answer) => answer.TrimEnd('\0', '\n') switch
    {
        "stream: OK" => ScanVerdict.Clean,
        var found when found.EndsWith(" FOUND", StringComparison.Ordinal) => ScanVerdict.Infected,
        _ => ScanVerdict.Unanswered,
    };

    private static (System.Net.EndPoint EndPoint, ProtocolType Protocol)? EndPointOf(string address)
    {
        if (address.StartsWith("unix:/", StringComparison.Ordinal))
            return (new UnixDomainSocketEndPoint(address["unix:".Length..]), ProtocolType.Unspecified);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "tcp", Port: > 0 }
            ? (new System.Net.DnsEndPoint(uri.Host, uri.Port, AddressFamily.InterNetwork), ProtocolType.Tcp)
            : null;
    }
}
