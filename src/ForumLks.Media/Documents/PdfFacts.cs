using System.Globalization;
using System.Text;

namespace ForumLks.Media;

/// <summary>What poppler's pdfinfo says of a PDF without reading its pages.</summary>
/// <param name="Pages">How many pages it has, however many are read.</param>
/// <param name="HasScript">It carries JavaScript. Kept, but told to whoever downloads it; the forum never runs it.</param>
public sealed record PdfFacts(int Pages, bool HasScript)
{
    private const int ChunkLength = 1 << 16;

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
            // pdfinfo looks where scripts belong; a name in plain sight elsewhere counts as one too.
            return result.Succeeded && Parse(Encoding.UTF8.GetString(result.Output)) is { } facts ? facts with { HasScript = facts.HasScript || NamesScript(path) } : null;
        }
        finally
        {
            workplace.Delete(recursive: true);
        }
    }

    private static bool NamesScript(string path)
    {
        using var file = File.OpenRead(path);
        var chunk = new byte[ChunkLength];
        var kept = 0;
        int read;
        while ((read = file.Read(chunk, kept, chunk.Length - kept)) > 0)
        {
            var bytes = chunk.AsSpan(0, kept + read);
            if (bytes.IndexOf("/JavaScript"u8) >= 0)
                return true;
            // A name may stand across two chunks.
            kept = Math.Min(bytes.Length, "/JavaScript".Length);
            bytes[^kept..].CopyTo(chunk);
        }

        return false;
    }

    private static PdfFacts? Parse(string output)
    {
        var lines = output.Split('\n').Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1].Trim());
        return int.TryParse(lines["Pages"].LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
            ? new PdfFacts(pages, lines["JavaScript"].LastOrDefault() == "yes")
            : null;
    }
}
