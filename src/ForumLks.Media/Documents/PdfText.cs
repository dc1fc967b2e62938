using System.Globalization;
using System.Text;

namespace ForumLks.Media;

/// <summary>Text of a PDF through poppler's pdftotext, which ends each page with a form feed.</summary>
internal static class PdfText
{
    private const int BytesPerCharacter = 4;

    public static async Task<DocumentExtract> Extract(string path, ExtractLimits limits, CancellationToken cancellation)
    {
        var tool = ToolCheck.Find("pdftotext", limits.ToolDirectories);
        if (!tool.IsPresent)
            return DocumentExtract.Nothing($"Teks PDF belum dapat dibaca. {tool.Sentence}");

        var workplace = Directory.CreateTempSubdirectory("forumlks-");
        try
        {
            return Read(await Run(tool.Path!, path, workplace.FullName, limits, cancellation), limits, cancellation);
        }
        finally
        {
            workplace.Delete(recursive: true);
        }
    }

    private static Task<ToolResult> Run(string tool, string path, string workplace, ExtractLimits limits, CancellationToken cancellation)
    {
        // One page more than wanted shows that there are more. A full path never begins with a dash.
        var last = (limits.MaxPages + 1).ToString(CultureInfo.InvariantCulture);
        return ExternalTool.Run(
            new ToolRun(tool, ["-enc", "UTF-8", "-eol", "unix", "-l", last, Path.GetFullPath(path), "-"], workplace)
            {
                TimeLimit = limits.TimeLimit,
                MemoryLimit = limits.MemoryLimit,
                OutputLimit = (int)Math.Min(int.MaxValue / 2, (long)limits.MaxCharacters * BytesPerCharacter),
            },
            cancellation);
    }

    private static DocumentExtract Read(ToolResult result, ExtractLimits limits, CancellationToken cancellation) => result switch
    {
        { Ending: ToolEnding.TimedOut } => DocumentExtract.Nothing(ExtractNote.Slow),
        { Ending: ToolEnding.TooMuchOutput } or { Succeeded: true } => Pages(result.Output, limits, cancellation),
        // 3: copying is not permitted.
        { ExitCode: 3 } => DocumentExtract.Nothing(ExtractNote.Locked),
        _ when IsLocked(result.Errors) => DocumentExtract.Nothing(ExtractNote.Locked),
        _ => DocumentExtract.Nothing(ExtractNote.Damaged),
    };

    private static bool IsLocked(string errors) => errors.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static DocumentExtract Pages(byte[] output, ExtractLimits limits, CancellationToken cancellation)
    {
        var pages = new PageCollector(limits, cancellation);
        var texts = Encoding.UTF8.GetString(output).Split('\f');
        // What stands after the last form feed is empty, or a page that was cut off.
        foreach (var text in texts.Length > 1 && texts[^1].Length == 0 ? texts[..^1] : texts)
        {
            if (!pages.BeginPage())
                break;
            pages.Append(text);
            pages.EndPage(numbered: true);
        }

        return pages.Finish();
    }
}
