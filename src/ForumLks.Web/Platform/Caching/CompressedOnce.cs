using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// Brotli that remembers: many members are shown the same page, letter for letter, and compressing it would cost more than a fifth of
/// drawing it. A page seen a second time is kept; the next ones are compared whole and take its bytes.
/// </summary>
public sealed class CompressedOnce : ICompressionProvider
{
    private readonly SentBefore _sent = new();

    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) => new CompressingStream(outputStream, _sent);
}

/// <summary>Holds back what is written until it is whole. What is flushed early or is long goes straight through the compressor.</summary>
public sealed class CompressingStream(Stream output, SentBefore sent) : Stream
{
    private const int Longest = 128 * 1024;
    private byte[] _held = ArrayPool<byte>.Shared.Rent(32 * 1024);
    private int _length;
    private BrotliStream? _straight;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException("A response is flushed asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A response is written asynchronously.");

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_straight is null && _length + buffer.Length <= Longest)
        {
            Hold(buffer.Span);
            return;
        }

        await (await Straight(cancellationToken)).WriteAsync(buffer, cancellationToken);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken) => await (await Straight(cancellationToken)).FlushAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (_straight is not null)
        {
            await _straight.DisposeAsync();
        }
        else if (_length > 0)
        {
            await output.WriteAsync(sent.Compress(_held.AsSpan(0, _length)));
        }

        ArrayPool<byte>.Shared.Return(_held);
        (_held, _length) = ([], 0);
        await base.DisposeAsync();
    }

    private void Hold(ReadOnlySpan<byte> more)
    {
        if (_held.Length - _length < more.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_length + more.Length);
            _held.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_held);
            _held = larger;
        }

        more.CopyTo(_held.AsSpan(_length));
        _length += more.Length;
    }

    private async Task<BrotliStream> Straight(CancellationToken cancel)
    {
        if (_straight is null)
        {
            _straight = new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true);
            await _straight.WriteAsync(_held.AsMemory(0, _length), cancel);
        }

        return _straight;
    }
}
