namespace ForumLks.Media;

/// <summary>What is done to the chosen cells of a picture.</summary>
public enum PictureEdit
{
    /// <summary>Each chosen cell becomes about one colour; what was there cannot be brought back.</summary>
    Blur,

    /// <summary>Only the rectangle around the chosen cells is kept.</summary>
    Crop,
}

/// <summary>Blurs or crops a picture before it is published, in processes of their own.</summary>
public static class PictureEditing
{
    private const string Result = "result.png";

    /// <summary>Writes the edited picture as a PNG without metadata to the target path.</summary>
    /// <param name="sourcePath">A picture that <see cref="ImageVariants"/> made; at most 1,600 pixels of its width are kept.</param>
    /// <param name="targetPath">Where the PNG goes.</param>
    /// <param name="cells">The cells; at least one chosen.</param>
    /// <param name="edit">What to do with them.</param>
    /// <param name="options">Limits; the usual ones without.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>False when the picture cannot be read.</returns>
    /// <exception cref="ArgumentException">No cell is chosen.</exception>
    /// <exception cref="IOException">The source cannot be read or the target cannot be written.</exception>
    public static async Task<bool> Apply(
        string sourcePath, string targetPath, PictureCells cells, PictureEdit edit, ImageOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ImageOptions.Default;
        if (cells.Chosen.Count == 0)
            throw new ArgumentException("No cell is chosen.", nameof(cells));
        if (Vips.Missing(options) is not null)
            return false;
        using var workplace = new Workplace(Path.GetDirectoryName(Path.GetFullPath(targetPath))!);
        var vips = new Vips(workplace.Path, options);
        File.Copy(sourcePath, Path.Combine(workplace.Path, Vips.Source));
        if (await vips.ReadHeader(cancellation) is not { } header
            || await vips.Reduce(header, Math.Min(options.Widths[^1], header.Width), cancellation, isOurs: true) is not { } size)
            return false;
        if (!(edit == PictureEdit.Crop ? await Crop(vips, size, cells, cancellation) : await Blur(vips, workplace.Path, size, cells, cancellation)))
            return false;
        File.Move(Path.Combine(workplace.Path, Result), targetPath, overwrite: true);
        return true;
    }

    private static Task<bool> Crop(Vips vips, ImageHeader size, PictureCells cells, CancellationToken cancellation)
    {
        var (left, top, width, height) = cells.Bounds(size.Width, size.Height);
        return vips.Do(["crop", Vips.Reduced, Result, Vips.Text(left), Vips.Text(top), Vips.Text(width), Vips.Text(height)], cancellation);
    }

    /// <summary>The picture with one pixel a cell, enlarged again, is laid over the chosen cells.</summary>
    private static async Task<bool> Blur(Vips vips, string folder, ImageHeader size, PictureCells cells, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "mask.png"), GreyPng.Of(cells.Columns, cells.Rows, cells.Mask), cancellation);
        return await vips.Thumbnail(Vips.Reduced, "few.png", new ImageHeader(cells.Columns, cells.Rows), cancellation)
            && await vips.Thumbnail("few.png", "over.png[compression=0]", size, cancellation)
            && await vips.Do(["resize", "mask.png", "where.png[compression=0]", Ratio(size.Width, cells.Columns), "--vscale", Ratio(size.Height, cells.Rows), "--kernel", "nearest"], cancellation)
            && await vips.Do(["ifthenelse", "where.png", "over.png", Vips.Reduced, Result], cancellation);
    }

    private static string Ratio(int whole, int parts) => ((double)whole / parts).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
