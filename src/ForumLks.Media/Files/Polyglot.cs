using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ForumLks.Media;

/// <summary>
/// Finds a second file inside a first one: something that is a picture to one program and a page, a script or an archive to another.
/// </summary>
internal static class Polyglot
{
    private const int MaxImage = 64 << 20;
    private const int ChunkLength = 1 << 14;
    private const int ZipEndLength = 22;
    private const int LongestForeign = 9;
    private const string Refusal = "Di dalam berkas ini tersembunyi berkas lain, sehingga tidak dapat diterima.";

    // At least five letters each: shorter ones turn up by chance in compressed pixels.
    private static readonly SearchValues<string> Foreign =
        SearchValues.Create(
            ["<script", "<html", "<!doctype", "<iframe", "<?php", "%PDF-1.", "%PDF-2."], StringComparison.OrdinalIgnoreCase);

    public static string? InImage(Stream content, FileKind kind)
    {
        if (content.Length > MaxImage)
            return "Gambar ini terlalu besar. Paling besar 64 MB.";
        var bytes = Read(content, from: 0);
        return HasForeignWords(bytes) || EndsAsZip(bytes) || (kind == FileKind.Gif && !GifShape.IsWhole(bytes)) ? Refusal : null;
    }

    /// <summary>A PDF may speak of HTML in its text, so only an archive at its end is looked for.</summary>
    public static string? InPdf(Stream content) =>
        EndsAsZip(Read(content, from: Math.Max(0, content.Length - ZipEndLength - ushort.MaxValue))) ? Refusal : null;

    private static byte[] Read(Stream content, long from)
    {
        content.Position = from;
        var bytes = new byte[content.Length - from];
        content.ReadExactly(bytes);
        return bytes;
    }

    private static bool HasForeignWords(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[ChunkLength];
        for (var at = 0; at < bytes.Length; at += ChunkLength - LongestForeign)
        {
            var length = Encoding.Latin1.GetChars(bytes[at..Math.Min(bytes.Length, at + ChunkLength)], characters);
            if (characters.AsSpan(0, length).ContainsAny(Foreign))
                return true;
        }

        return false;
    }

    /// <summary>Archives are read from their end: a valid end record makes any file an archive too.</summary>
    private static bool EndsAsZip(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - ZipEndLength - ushort.MaxValue)..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
            if (IsZipEnd(tail[at..]))
                return true;
        return false;
    }

    private static bool IsZipEnd(ReadOnlySpan<byte> end) =>
        end.Length >= ZipEndLength && ZipEndLength + BinaryPrimitives.ReadUInt16LittleEndian(end[(ZipEndLength - 2)..]) <= end.Length;
}
