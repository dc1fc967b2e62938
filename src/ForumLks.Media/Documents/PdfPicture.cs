using System.Globalization;

namespace ForumLks.Media;

/// <summary>Draws single pages of a PDF with poppler's pdftoppm, in a process of its own.</summary>
public static class PdfPicture
{
    private const int Longest = 1400;

    /// <summary>Draws the first page as a PNG, 1,400 pixels on its longer side.</summary>
    /// <param name="path">The PDF; its name does not matter.</param>
    /// <param name="target">Where the picture is written; a file there is replaced.</param>
    /// <param name="limits">Limits of time and memory; the default ones when null.</param>
    /// <param name="cancellation">Kills the program.</param>
    /// <returns>False when the page cannot be drawn within the limits, or pdftoppm is missing; then no file is left.</returns>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public static Task<bool> FirstPage(string path, string target, ExtractLimits? limits = null, CancellationToken cancellation = default) =>
        Draw(path, 1, ["-scale-to", Text(Longest)], target, limits ?? ExtractLimits.Default, cancellation);

    /// <summary>Draws a page in grey at a resolution that character recognition reads well.</summary>
    internal static Task<bool> ForRecognition(string path, int page, string target, ExtractLimits limits, CancellationToken cancellation) =>
        Draw(path, page, ["-r", "200", "-gray"], target, limits, cancellation);

    private static async Task<bool> Draw(string path, int page, string[] how, string target, ExtractLimits limits, CancellationToken cancellation)
    {
        if (ToolCheck.Find("pdftoppm", limits.ToolDirectories).Path is not { } tool)
            return false;
        var workplace = Directory.CreateTempSubdirectory("forumlks-");
        try
        {
            var run = new ToolRun(tool, ["-png", "-singlefile", "-f", Text(page), "-l", Text(page), .. how, Path.GetFullPath(path), "halaman"], workplace.FullName)
            {
                TimeLimit = limits.TimeLimit,
                MemoryLimit = limits.MemoryLimit,
            };
            var result = await ExternalTool.Run(run, cancellation);
            var drawn = Path.Combine(workplace.FullName, "halaman.png");
            if (!result.Succeeded || !File.Exists(drawn))
                return false;
            File.Copy(drawn, target, overwrite: true);
            return true;
        }
        finally
        {
            workplace.Delete(recursive: true);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
