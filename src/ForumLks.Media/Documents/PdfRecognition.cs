using System.Diagnostics;
using System.Text;

namespace ForumLks.Media;

/// <summary>
/// Reads a scanned PDF by character recognition: pdftoppm draws page after page, tesseract reads it, each in a process of its own. One
/// thread, so that a server keeps its other cores for readers.
/// </summary>
public static class PdfRecognition
{
    /// <summary>The limits used when none are given: 60 pages and ten minutes.</summary>
    public static ExtractLimits Default { get; } = new() { MaxPages = 60, MaxCharacters = 400_000, TimeLimit = TimeSpan.FromMinutes(10) };

    /// <summary>True when pdftoppm, tesseract and its Indonesian language are here.</summary>
    public static bool IsPresent(IReadOnlyCollection<string>? directories = null) =>
        ToolCheck.Find("pdftoppm", directories).IsPresent && ToolCheck.Find("tesseract", directories).IsPresent && Languages() is not null;

    /// <summary>Reads as many pages as the limits allow; null when the programs are missing.</summary>
    /// <param name="path">The PDF; its name does not matter.</param>
    /// <param name="pageCount">How many pages it has.</param>
    /// <param name="limits">The time limit is for all pages together; a page may take a minute.</param>
    /// <param name="cancellation">Kills the program that runs.</param>
    public static async Task<DocumentExtract?> Extract(string path, int pageCount, ExtractLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= Default;
        if (!IsPresent(limits.ToolDirectories))
            return null;
        var pages = new PageCollector(limits, cancellation);
        var clock = Stopwatch.StartNew();
        var workplace = Directory.CreateTempSubdirectory("forumlks-");
        try
        {
            var read = 0;
            while (read < pageCount && clock.Elapsed < limits.TimeLimit && pages.BeginPage())
            {
                pages.Append(await Page(path, ++read, workplace.FullName, limits, cancellation));
                pages.EndPage(numbered: true);
            }

            return Marked(pages.Finish(), read < pageCount);
        }
        finally
        {
            workplace.Delete(recursive: true);
        }
    }

    private static DocumentExtract Marked(DocumentExtract extract, bool inPart) => extract.Pages.Count == 0
        ? extract
        : extract with { Note = inPart ? ExtractNote.RecognisedInPart : ExtractNote.Recognised, IsRecognised = true };

    /// <summary>A page that cannot be drawn or read counts as empty: the others may still be of use.</summary>
    private static async Task<string> Page(string path, int number, string workplace, ExtractLimits limits, CancellationToken cancellation)
    {
        var picture = Path.Combine(workplace, "halaman.png");
        var minute = limits with { TimeLimit = TimeSpan.FromMinutes(1) };
        if (!await PdfPicture.ForRecognition(path, number, picture, minute, cancellation))
            return "";
        var run = new ToolRun(ToolCheck.Find("tesseract", limits.ToolDirectories).Path!, [picture, "stdout", "-l", Languages()!], workplace)
        {
            TimeLimit = minute.TimeLimit,
            MemoryLimit = limits.MemoryLimit,
            OutputLimit = 4 << 20,
            Environment = new Dictionary<string, string> { ["OMP_THREAD_LIMIT"] = "1" },
        };
        var result = await ExternalTool.Run(run, cancellation);
        return result.Succeeded ? Encoding.UTF8.GetString(result.Output).Replace("\f", "", StringComparison.Ordinal) : "";
    }

    /// <summary>Indonesian, the language of nearly all that is scanned here; without it nothing worth keeping comes out.</summary>
    private static string? Languages() =>
        LanguageFolders().Any(folder => File.Exists(Path.Combine(folder, "ind.traineddata"))) ? "ind" : null;

    private static IEnumerable<string> LanguageFolders() =>
        new[] { "/usr/share/tesseract-ocr", "/usr/local/share/tesseract-ocr" }.Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateDirectories(root, "tessdata", SearchOption.AllDirectories))
            .Append("/usr/share/tessdata").Append("/usr/local/share/tessdata");
}
