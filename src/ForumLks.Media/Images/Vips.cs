using System.Globalization;
using System.Text;

namespace ForumLks.Media;

/// <summary>Size of a picture in pixels as it is meant to be seen.</summary>
internal readonly record struct ImageHeader(int Width, int Height, bool IsSeeThrough = false)
{
    public ImageHeader AtWidth(int width) => new(width, Math.Max(1, (int)Math.Round((double)Height * width / Width)), IsSeeThrough);
}

/// <summary>
/// The calls to libvips: read the header, reduce once, and save what is seen in several forms. Loaders that libvips marks as untrusted
/// (SVG, PDF, its own format, and others) are blocked; what stands between two calls is a PNG without compression.
/// </summary>
internal sealed class Vips(string workingDirectory, ImageOptions options)
{
    public const string Source = "source";
    public const string Reduced = "reduced.png";
    private const string Lossless = "[compression=0,strip]";
    private const int PlaceholderWidth = 16;

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["VIPS_BLOCK_UNTRUSTED"] = "1",
        ["VIPS_CONCURRENCY"] = "1",
    };

    public static MediaUnavailable? Missing(ImageOptions options) =>
        new[] { "vipsheader", "vips" }
            .Select(name => ToolCheck.Find(name, options.ToolDirectories))
            .Where(tool => !tool.IsPresent)
            .Select(tool => new MediaUnavailable($"Gambar belum dapat diolah. {tool.Sentence}", tool.Package))
            .FirstOrDefault();

    /// <summary>Null when libvips cannot read the header.</summary>
    public async Task<ImageHeader?> ReadHeader(CancellationToken cancellation)
    {
        var result = await Run("vipsheader", ["-a", Source], cancellation);
        if (!result.Succeeded)
            return null;
        var lines = Encoding.UTF8.GetString(result.Output).Split('\n');
        if (Field(lines, "width") is not { } width || Field(lines, "height") is not { } height)
            return null;
        // Orientations 5–8 lie on their side.
        var isSeeThrough = Field(lines, "bands") is 2 or 4 && !lines.Contains("interpretation: cmyk");
        return Field(lines, "orientation") is >= 5 and <= 8 ? new ImageHeader(height, width, isSeeThrough) : new ImageHeader(width, height, isSeeThrough);
    }

    /// <summary>Upright, in sRGB, without metadata. Null when the picture is truncated or damaged, or a limit was reached.</summary>
    /// <remarks>What is ours is in sRGB already; converting it again would shift its colours a little.</remarks>
    public async Task<ImageHeader?> Reduce(ImageHeader header, int width, CancellationToken cancellation, bool isOurs = false)
    {
        // "vips thumbnail" and not "vipsthumbnail": only the former can be told to fail on a truncated file.
        var size = header.AtWidth(width);
        string[] colours = isOurs ? [] : ["--export-profile", "srgb"];
        return await Thumbnail(Source, Reduced + Lossless, size, cancellation, ["--fail-on", "truncated", .. colours]) ? size : null;
    }

    /// <summary>Null when this libvips cannot write the format, or a limit was reached.</summary>
    public async Task<ImageVariant?> Save(ImageHeader header, ImageHeader reduced, int width, FileKind format, CancellationToken cancellation)
    {
        var (ending, encoding) = EncodingOf(format);
        var name = $"{width}.{ending}";
        var size = header.AtWidth(width);
        var saved = size == reduced
            ? await Do(["copy", Reduced, name + encoding], cancellation)
            : await Thumbnail(Reduced, name + encoding, size, cancellation);
        return saved ? await Finish(new ImageVariant(size.Width, size.Height, format, Path.Combine(workingDirectory, name), 0), cancellation) : null;
    }

    /// <summary>Null for a picture that would have to be enlarged more than twice.</summary>
    public async Task<ImageVariant?> Share(ImageHeader reduced, FocalPoint focus, CancellationToken cancellation)
    {
        var (width, height) = options.ShareSize;
        var scale = Math.Max((double)width / reduced.Width, (double)height / reduced.Height);
        if (scale > 2)
            return null;
        var cover = new ImageHeader(Math.Max(width, (int)Math.Round(reduced.Width * scale)), Math.Max(height, (int)Math.Round(reduced.Height * scale)));
        if (!await Thumbnail(Reduced, "cover.png" + Lossless, cover, cancellation))
            return null;
        var left = Start(cover.Width, width, focus.X);
        var top = Start(cover.Height, height, focus.Y);
        var path = Path.Combine(workingDirectory, ImageVariant.ShareName);
        foreach (var quality in (int[])[options.Quality, 55, 35, 15])
        {
            var encoding = $"[Q={quality},optimize_coding,background=255,strip]";
            if (!await Do(["crop", "cover.png", ImageVariant.ShareName + encoding, Text(left), Text(top), Text(width), Text(height)], cancellation))
                return null;
            if (new FileInfo(path).Length < options.ShareBytes)
                return new ImageVariant(width, height, FileKind.Jpeg, path, new FileInfo(path).Length);
        }

        return null;
    }

    /// <summary>Some hundred letters that stand in an address; none where it would shine through the picture.</summary>
    public async Task<string?> Placeholder(ImageHeader reduced, CancellationToken cancellation)
    {
        if (reduced.IsSeeThrough)
            return "";
        var size = reduced.AtWidth(Math.Min(PlaceholderWidth, reduced.Width));
        // A strip of paper one pixel wide and a thousand high has no placeholder worth its bytes.
        if (size.Height > 4 * PlaceholderWidth)
            size = new ImageHeader(1, 1);
        if (!await Thumbnail(Reduced, "tiny.webp[Q=30,strip]", size, cancellation))
            return null;
        var bytes = WebPContainer.PictureOnly(await File.ReadAllBytesAsync(Path.Combine(workingDirectory, "tiny.webp"), cancellation));
        return "data:image/webp;base64," + Convert.ToBase64String(bytes);
    }

    public Task<bool> Thumbnail(string from, string to, ImageHeader size, CancellationToken cancellation, params string[] more) =>
        Do(["thumbnail", from, to, Text(size.Width), "--height", Text(size.Height), "--size", "force", .. more], cancellation);

    public async Task<bool> Do(IReadOnlyList<string> words, CancellationToken cancellation) => (await Run("vips", words, cancellation)).Succeeded;

    private (string Ending, string Encoding) EncodingOf(FileKind format) => format switch
    {
        FileKind.WebP => ("webp", $"[Q={options.Quality},effort=3,strip]"),
        // Effort 0: a third of the time of WebP's best for two thirds of its bytes; more effort costs seconds.
        FileKind.Avif => ("avif", $"[Q={options.AvifQuality},compression=av1,effort=0,strip]"),
        _ => ("jpg", $"[Q={options.Quality},optimize_coding,background=255,strip]"),
    };

    private static int Start(int whole, int part, int percent) => Math.Clamp((whole * percent / 100) - (part / 2), 0, whole - part);

    private static async Task<ImageVariant> Finish(ImageVariant variant, CancellationToken cancellation)
    {
        if (variant.Format == FileKind.WebP)
        {
            var written = await File.ReadAllBytesAsync(variant.Path, cancellation);
            await File.WriteAllBytesAsync(variant.Path, WebPContainer.PictureOnly(written), cancellation);
        }

        return variant with { Bytes = new FileInfo(variant.Path).Length };
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task<ToolResult> Run(string tool, IReadOnlyList<string> arguments, CancellationToken cancellation) => ExternalTool.Run(
        new ToolRun(ToolCheck.Find(tool, options.ToolDirectories).Path!, arguments, workingDirectory)
        {
            TimeLimit = options.TimeLimit,
            MemoryLimit = options.MemoryLimit,
            Environment = Environment,
            IsPolite = true,
        },
        cancellation);

    /// <summary>The first line of that name: libvips prints its own fields before those that the file brought.</summary>
    private static int? Field(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal)) is { } line
        && int.TryParse(line.AsSpan(name.Length + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
