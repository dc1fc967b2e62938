namespace ForumLks.Media;

/// <summary>Limits and sizes for image variants.</summary>
public sealed record ImageOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ImageOptions Default { get; } = new();

    /// <summary>
    /// Widths in pixels of the WebP variants, ascending; a picture narrower than one of them keeps its own width instead.
    /// </summary>
    public IReadOnlyList<int> Widths { get; init; } = [480, 960, 1600];

    /// <summary>Width in pixels of the one JPEG for programs that read no WebP.</summary>
    public int FallbackWidth { get; init; } = 960;

    /// <summary>Whether AVIF is made as well, where this libvips can; browsers that read it get a third less to load.</summary>
    public bool Avif { get; init; } = true;

    /// <summary>AVIF quality, 1–100; its scale is another than that of WebP and JPEG.</summary>
    public int AvifQuality { get; init; } = 55;

    /// <summary>What a shared link shows: 1200 × 630 pixels around the focal point, as JPEG.</summary>
    public (int Width, int Height) ShareSize { get; init; } = (1200, 630);

    /// <summary>Most bytes of the share image; messengers leave larger ones out.</summary>
    public int ShareBytes { get; init; } = 250_000;

    /// <summary>Most pixels (width × height) that are decoded.</summary>
    public long MaxPixels { get; init; } = 60_000_000;

    /// <summary>Longest side in pixels that is decoded.</summary>
    public int MaxSide { get; init; } = 20_000;

    /// <summary>Largest source file in bytes.</summary>
    public long MaxBytes { get; init; } = 40L << 20;

    /// <summary>WebP and JPEG quality, 1–100.</summary>
    public int Quality { get; init; } = 76;

    /// <summary>Time for each variant.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Address space in bytes that a decoder may take.</summary>
    public long MemoryLimit { get; init; } = 2L << 30;

    /// <summary>Where libvips' programs are looked for; null for PATH and the usual places.</summary>
    public IReadOnlyCollection<string>? ToolDirectories { get; init; }
}
