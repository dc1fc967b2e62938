using System.Globalization;
using System.Text;

namespace ForumLks.Media;

/// <summary>Size of a picture in pixels as it is meant to be seen.</summary>
internal readonly record struct ImageHeader(int Width, int Height);

/// <summary>
/// The two calls to libvips: read the header, and shrink. Loaders that libvips marks as untrusted (SVG, PDF, and others) are blocked.
/// </summary>
internal sealed class Vips(string workingDirectory, ImageOptions options)
{
    public const string Source = "source";

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
        return Field(lines, "orientation") is >= 5 and <= 8 ? new ImageHeader(height, width) : new ImageHeader(width, height);
    }

    /// <summary>Null when the picture is truncated or damaged, or a limit was reached.</summary>
    public async Task<ImageVariant?> Shrink(ImageHeader header, int width, FileKind format, CancellationToken cancellation)
    {
        var name = $"{width}.{(format == FileKind.WebP ? "webp" : "jpg")}";
        var encoding = format == FileKind.WebP
            ? $"[Q={options.Quality},effort=4,strip]"
            : $"[Q={options.Quality},optimize_coding,background=255,strip]";
        var height = Math.Max(1, (int)Math.Round((double)header.Height * width / header.Width));
        // "vips thumbnail" and not "vipsthumbnail": only the former can be told to fail on a truncated file.
        var result = await Run(
            "vips",
            [
                "thumbnail", Source, name + encoding, Text(width), "--height", Text(height), "--size", "force",
                "--fail-on", "truncated", "--export-profile", "srgb",
            ],
            cancellation);
        var variant = new ImageVariant(width, height, format, Path.Combine(workingDirectory, name), 0);
        return result.Succeeded ? await Finish(variant, cancellation) : null;
    }

    private static async Task<ImageVariant> Finish(ImageVariant variant, CancellationToken cancellation)
    {
        if (variant.Format == FileKind.WebP)
        {
            var written = await File.ReadAllBytesAsync(variant.Path, cancellation);
            await File.WriteAllBytesAsync(variant.Path, WebPContainer.PictureOnly(written), cancellation);
        }

        return variant with { Bytes = new FileInfo(variant.Path).Length };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task<ToolResult> Run(string tool, IReadOnlyList<string> arguments, CancellationToken cancellation) => ExternalTool.Run(
        new ToolRun(ToolCheck.Find(tool, options.ToolDirectories).Path!, arguments, workingDirectory)
        {
            TimeLimit = options.TimeLimit,
            MemoryLimit = options.MemoryLimit,
            Environment = Environment,
        },
        cancellation);

    /// <summary>The first line of that name: libvips prints its own fields before those that the file brought.</summary>
    private static int? Field(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal)) is { } line
        && int.TryParse(line.AsSpan(name.Length + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
