namespace ForumLks.Media;

/// <summary>Makes web sizes of a picture with libvips, in a process of its own.</summary>
public static class ImageVariants
{
    /// <summary>
    /// Re-encodes the picture as <c>480.webp</c>, <c>960.webp</c>, <c>1600.webp</c> (never enlarged: a narrower picture gives its own
    /// width) and
    /// <c>960.jpg</c> in the target directory. Orientation is applied, colours become sRGB, and all metadata is gone; an animation gives
    /// its first frame.
    /// </summary>
    /// <returns>
    /// <see cref="ImageResult"/>, or why not: <see cref="ImageRefused"/>, <see cref="MediaUnavailable"/>. After a refusal no file is left.
    /// </returns>
    /// <exception cref="IOException">The source cannot be read or the target cannot be written.</exception>
    public static async Task<ImageOutcome> Create(
        string sourcePath, string targetDirectory, ImageOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ImageOptions.Default;
        if (Vips.Missing(options) is { } missing)
            return missing;
        if (Refusal(sourcePath, options) is { } refusal)
            return refusal;

        Directory.CreateDirectory(targetDirectory);
        using var workplace = new Workplace(targetDirectory);
        var vips = new Vips(workplace.Path, options);
        // A copy under a name of ours: libvips reads options out of brackets in a file name, and the source could change under our hands.
        File.Copy(sourcePath, Path.Combine(workplace.Path, Vips.Source));
        return await Create(vips, workplace, targetDirectory, options, cancellation);
    }

    private static ImageRefused? Refusal(string sourcePath, ImageOptions options)
    {
        using var source = File.OpenRead(sourcePath);
        if (source.Length > options.MaxBytes)
            return new ImageRefused($"Gambar ini terlalu besar. Paling besar {options.MaxBytes >> 20} MB.");
        var sniffed = FileSniffer.Detect(source, "");
        if (!sniffed.IsAccepted)
            return new ImageRefused(sniffed.Refusal);
        return sniffed.Kind.IsImage() ? null : new ImageRefused($"Berkas ini bukan gambar, melainkan {sniffed.Kind.IndonesianName()}.");
    }

    private static async Task<ImageOutcome> Create(
        Vips vips, Workplace workplace, string targetDirectory, ImageOptions options, CancellationToken cancellation)
    {
        if (await vips.ReadHeader(cancellation) is not { } header)
            return new ImageRefused("Gambar ini rusak atau jenisnya tidak dapat dibaca. Simpan ulang sebagai JPEG, lalu unggah lagi.");
        if (header.Width > options.MaxSide || header.Height > options.MaxSide || (long)header.Width * header.Height > options.MaxPixels)
            return new ImageRefused(
                $"Ukuran gambar ini {header.Width} × {header.Height} piksel, terlalu besar. Paling besar {options.MaxPixels / 1_000_000} megapiksel.");

        var made = new List<ImageVariant>();
        foreach (var (width, format) in Plan(header.Width, options))
        {
            if (await vips.Shrink(header, width, format, cancellation) is not { } variant)
                return new ImageRefused(
                    "Gambar ini tidak utuh atau terlalu berat untuk diolah. Unggah ulang, atau simpan lebih dahulu dengan ukuran lebih kecil.");
            made.Add(variant);
        }

        return new ImageResult(header.Width, header.Height, [.. made.Select(variant => workplace.MoveTo(targetDirectory, variant))]);
    }

    private static IEnumerable<(int Width, FileKind Format)> Plan(int width, ImageOptions options) =>
    [
        .. options.Widths.Select(target => Math.Min(target, width)).Distinct().Select(target => (target, FileKind.WebP)),
        (Math.Min(options.FallbackWidth, width), FileKind.Jpeg),
    ];
}
