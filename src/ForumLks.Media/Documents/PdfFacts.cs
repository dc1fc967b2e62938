using System.Globalization;
using System.Text;

namespace ForumLks.Media;

/// <summary>What poppler's pdfinfo says of a PDF without reading its pages.</summary>
/// <param name="Pages">How many pages it has, however many are read.</param>
/// <param name="HasScript">It carries JavaScript. Kept, but told to whoever downloads it; the forum never runs it.</param>
public sealed record PdfFacts(int Pages, bool HasScript)
{
    /// <summary>Null when the file is locked or damaged, or pdfinfo is missing.</summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="limits">Limits; the default ones when null.</param>
    /// <param name="cancellation">Kills the program.</param>
    public static async Task<PdfFacts?> Read(string path, ExtractLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= ExtractLimits.Default;
        if (ToolCheck.Find("pdfinfo", limits.ToolDirectories).Path is not { } tool)
            return null;
        var workplace = Directory.CreateTempSubdirectory("forumlks-");
        try
        {
            var run = new ToolRun(tool, [Path.GetFullPath(path)], workplace.FullName) { TimeLimit = limits.TimeLimit, MemoryLimit = limits.MemoryLimit };
            var result = await ExternalTool.Run(run, cancellation);
            return result.Succeeded ? Parse(Encoding.UTF8.GetString(result.Output)) : null;
        }
        finally
        {
            workplace.Delete(recursive: true);
        }
    }

    private static PdfFacts? Parse(string output)
    {
        var lines = output.Split('\n').Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1].Trim());
        return int.TryParse(lines["Pages"].LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
            ? new PdfFacts(pages, lines["JavaScript"].LastOrDefault() == "yes")
            : null;
    }
}
