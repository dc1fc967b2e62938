using ForumLks.Web.Features.Media.Storage;

namespace ForumLks.Web.Features.Media;

/// <summary>The pieces of an upload, one after another, as if they were one file.</summary>
internal sealed class PieceStream(IFileStore store, Guid upload, long length) : Stream
{
    private Stream? _piece;
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_position < length)
        {
            _piece ??= await store.Open(ChunkedUploads.PieceKey(upload, _position), cancellationToken) ?? throw new FileNotFoundException("A piece of an upload is missing.");
            var read = await _piece.ReadAsync(buffer, cancellationToken);
            if (read > 0)
            {
                _position += read;
                return read;
            }

            await _piece.DisposeAsync();
            _piece = null;
        }

        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        _piece?.Dispose();
        base.Dispose(disposing);
    }
}
