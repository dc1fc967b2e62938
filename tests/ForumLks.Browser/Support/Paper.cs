using System.Diagnostics;
using System.Globalization;

namespace ForumLks.Browser.Support;

/// <summary>A page as Chromium prints it, read back with poppler.</summary>
public static class Paper
{
    public static readonly (string Name, int Width, int Height)[] Sizes = [("a4", 595, 842), ("f4", 609, 935)];

    /// <summary>The text of each page, with single spaces; the paper must have that size in points.</summary>
    public static async Task<IReadOnlyList<string>> Print(this Visitor visitor, int width, int height)
    {
        var file = Path.Combine(Path.GetTempPath(), $"forumlks-{Guid.NewGuid():N}.pdf");
        try
        {
            await visitor.Page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });
            var size = (await Run("pdfinfo", file)).Split('\n').Single(l => l.StartsWith("Page size:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal((width, height), ((int)Math.Round(double.Parse(size[2], CultureInfo.InvariantCulture)), (int)Math.Round(double.Parse(size[4], CultureInfo.InvariantCulture))));
            var text = await Run("pdftotext", "-layout", file, "-");
            return [.. text.TrimEnd('\f', '\n').Split('\f').Select(p => string.Join(' ', p.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What a program of poppler-utils says.</summary>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} (poppler-utils) is needed.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
