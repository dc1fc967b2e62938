using System.IO.Compression;

namespace ForumLks.Media;

/// <summary>
/// Refuses archives that unpack to far more than they weigh, before anything is unpacked. Archives inside archives are never opened.
/// </summary>
internal static class ZipGuard
{
    private const int MaxEntries = 5_000;
    private const long MaxTotal = 300L << 20;
    private const long RatioMattersFrom = 4L << 20;
    private const int MaxRatio = 150;
    private const int ManifestLimit = 1 << 20;

    public static string? Refusal(ZipArchive zip)
    {
        if (zip.Entries.Any(entry => entry.IsEncrypted) || IsLockedOpenDocument(zip))
            return "Berkas ini berkata sandi. Simpan ulang tanpa kata sandi, lalu unggah lagi.";
        return zip.Entries.Count > MaxEntries || zip.Entries.Sum(entry => entry.Length) > MaxTotal || zip.Entries.Any(IsBomb)
            ? "Isi berkas ini terlalu besar setelah dibuka, sehingga tidak dapat diterima."
            : null;
    }

    /// <summary>OpenDocument encrypts each part by itself and says so in its manifest.</summary>
    private static bool IsLockedOpenDocument(ZipArchive zip)
    {
        if (zip.GetEntry("META-INF/manifest.xml") is not { Length: < ManifestLimit } manifest)
            return false;
        using var reader = new StreamReader(manifest.Open());
        return reader.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal);
    }

    /// <summary>Deflate reaches about 1,030 : 1; XML of real documents stays below 100 : 1.</summary>
    private static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > RatioMattersFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio;
}
