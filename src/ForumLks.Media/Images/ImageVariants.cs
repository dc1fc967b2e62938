namespace ForumLks.Media;

/// <summary>Makes web sizes of a picture with libvips, in a process of its own.</summary>
public static class ImageVariants
{
    private const string Damaged = "Gambar ini rusak atau jenisnya tidak dapat dibaca. Simpan ulang sebagai JPEG, lalu unggah lagi.";
    private const string NotWhole = "Gambar ini tidak utuh atau terlalu berat untuk diolah. Unggah ulang, atau simpan lebih dahulu dengan ukuran lebih kecil.";

    /// <summary>
    /// Re-encodes the picture as <c>480.webp</c>, <c>960.webp</c>, <c>1600.webp</c> (never enlarged: a narrower picture gives its own
    /// width), the same as AVIF where libvips can, <c>960.jpg</c> and a share image in the target directory. Orientation is applied,
    /// colours become sRGB, and all metadata is gone; an animation gives its first frame.
    /// </summary>
    /// <returns>
    /// <see cref="ImageResult"/>, or why not: <see cref="ImageRefused"/>, <see cref="MediaUnavailable"/>. After a refusal no file is left.
    /// </returns>
    /// <exception cref="IOException">The source cannot be read or the target cannot be written.</exception>
    public static async Task<ImageOutcome> Create(
        string sourcePath, string targetDirectory, ImageOptions? options = null, FocalPoint? focus = null, CancellationToken cancellation = default)
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
        return await Create(vips, workplace, targetDirectory, options, focus ?? FocalPoint.Middle, cancellation);
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
        Vips vips, Workplace workplace, string targetDirectory, ImageOptions options, FocalPoint focus, CancellationToken cancellation)
    {
        if (await vips.ReadHeader(cancellation) is not { } header)
            return new ImageRefused(Damaged);
        if (header.Width > options.MaxSide || header.Height > options.MaxSide || (long)header.Width * header.Height > options.MaxPixels)
            return new ImageRefused(
                $"Ukuran gambar ini {header.Width} × {header.Height} piksel, terlalu besar. Paling besar {options.MaxPixels / 1_000_000} megapiksel.");

        // The large file is decoded once; all sizes come from its reduced picture.
        var widest = Math.Min(Math.Max(options.Widths[^1], options.ShareSize.Width), header.Width);
        if (await vips.Reduce(header, widest, cancellation) is not { } reduced)
            return new ImageRefused(NotWhole);
        var made = await Sizes(vips, header, reduced, options, cancellation);
        if (made is null || await vips.Placeholder(reduced, cancellation) is not { } placeholder)
            return new ImageRefused(NotWhole);
        if (await vips.Share(reduced, focus, cancellation) is { } share)
            made.Add(share);
        return new ImageResult(header.Width, header.Height, [.. made.Select(variant => workplace.MoveTo(targetDirectory, variant))], placeholder);
    }

    private static async Task<List<ImageVariant>?> Sizes(
        Vips vips, ImageHeader header, ImageHeader reduced, ImageOptions options, CancellationToken cancellation)
    {
        int[] widths = [.. options.Widths.Select(target => Math.Min(target, header.Width)).Distinct()];
        // Two at a time: on two processors it halves the wait, and the caller bounds how many pictures are worked on at once.
        var webp = widths.Select(width => (width, FileKind.WebP)).Append((Math.Min(options.FallbackWidth, header.Width), FileKind.Jpeg));
        var made = await Many(vips, header, reduced, webp, cancellation);
        if (made.Contains(null))
            return null;
        var avif = options.Avif ? await Many(vips, header, reduced, widths.Select(width => (width, FileKind.Avif)), cancellation) : [];
        // Not every libvips can write AVIF, and no browser needs it.
        return [.. made[..^1].OfType<ImageVariant>(), .. avif.OfType<ImageVariant>(), made[^1]!];
    }

    private static async Task<List<ImageVariant?>> Many(
        Vips vips, ImageHeader header, ImageHeader reduced, IEnumerable<(int Width, FileKind Format)> plan, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(2);
        return [.. await Task.WhenAll(plan.Select(async one =>
        {
            await places.WaitAsync(cancellation);
            try
            {
                return await vips.Save(header, reduced, one.Width, one.Format, cancellation);
            }
            finally
            {
                places.Release();
            }
        }))];
    }
}
