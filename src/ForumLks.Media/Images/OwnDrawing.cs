namespace ForumLks.Media;

/// <summary>
/// Draws an SVG that the program itself has written. libvips holds its SVG reader for untrusted and everywhere else it stays blocked
/// (<see cref="Vips"/>): never give this a file that somebody sent.
/// </summary>
public static class OwnDrawing
{
    private const string Source = "gambar.svg", Target = "gambar.jpg";

    /// <summary>Writes a JPEG of at most <paramref name="mostBytes"/>; false where libvips or its SVG reader is missing, or a limit was reached.</summary>
    /// <param name="svg">A whole SVG document of the caller's own making, all text in it escaped.</param>
    /// <param name="target">Full path; the file is there whole or not at all.</param>
    /// <param name="mostBytes">Most bytes of the JPEG; its quality is lowered twice to get there.</param>
    /// <param name="options">Limits of time and memory, and where libvips is.</param>
    /// <param name="cancellation">Stops the drawing.</param>
    /// <exception cref="OperationCanceledException">Cancelled; no file is there.</exception>
    public static async Task<bool> ToJpeg(string svg, string target, int mostBytes, ImageOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ImageOptions.Default;
        if (ToolCheck.Find("vips", options.ToolDirectories).Path is not { } vips)
            return false;
        using var place = new Workplace(Path.GetDirectoryName(Path.GetFullPath(target))!);
        await File.WriteAllTextAsync(Path.Combine(place.Path, Source), svg, cancellation);
        var drawn = Path.Combine(place.Path, Target);
        foreach (var quality in (int[])[86, 60, 30])
        {
            var run = new ToolRun(vips, ["svgload", Source, $"{Target}[Q={Vips.Text(quality)},optimize_coding,background=255,strip]"], place.Path)
            {
                TimeLimit = options.TimeLimit,
                MemoryLimit = options.MemoryLimit,
                Environment = new Dictionary<string, string> { ["VIPS_CONCURRENCY"] = "1" },
                IsPolite = true,
            };
            if (!(await ExternalTool.Run(run, cancellation)).Succeeded)
                return false;
            if (new FileInfo(drawn).Length <= mostBytes)
            {
                File.Move(drawn, target, overwrite: true);
                return true;
            }
        }

        return false;
    }
}
