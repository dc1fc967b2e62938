using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Compression;

namespace ForumLks.Web.Platform.Caching;

/// <summary>Pages of the last minutes with their compressed form, found by a hash and compared byte for byte.</summary>
public sealed class SentBefore
{
    private const long MostBytes = 2 * 1024 * 1024;
    private const int Quickest = 1;
    private const int Window = 18;
    private readonly ConcurrentDictionary<int, Sent> _kept = new();

    /// <summary>Hashes of pages seen once; a page drawn for one person alone is not worth keeping.</summary>
    private readonly int[] _seen = new int[1024];
    private long _bytes;

    public byte[] Compress(ReadOnlySpan<byte> page)
    {
        var hash = HashOf(page);
        if (_kept.TryGetValue(hash, out var known) && known.Page.AsSpan().SequenceEqual(page))
        {
            return known.Compressed;
        }

        var compressed = Fresh(page);
        if (IsSeenAgain(hash))
        {
            Keep(hash, new Sent(page.ToArray(), compressed));
        }

        return compressed;
    }

    private static int HashOf(ReadOnlySpan<byte> page)
    {
        var hash = new HashCode();
        hash.AddBytes(page);
        return hash.ToHashCode();
    }

    private bool IsSeenAgain(int hash)
    {
        var slot = (hash & int.MaxValue) % _seen.Length;
        return Interlocked.Exchange(ref _seen[slot], hash) == hash;
    }

    /// <summary>A full memory begins anew: what is asked often is back at once.</summary>
    private void Keep(int hash, Sent sent)
    {
        if (Interlocked.Add(ref _bytes, sent.Size) > MostBytes)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _bytes, sent.Size);
        }

        _kept[hash] = sent;
    }

    private static byte[] Fresh(ReadOnlySpan<byte> page)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(page.Length));
        try
        {
            return BrotliEncoder.TryCompress(page, room, out var written, Quickest, Window)
                ? room[..written]
                : throw new InvalidOperationException("Brotli did not fit into the room it asked for.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private sealed record Sent(byte[] Page, byte[] Compressed)
    {
        public int Size => Page.Length + Compressed.Length;
    }
}
