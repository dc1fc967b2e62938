using System.Text;
using System.Text.RegularExpressions;

namespace ForumLks.Media;

/// <summary>Recognises plain text and tables in plain text.</summary>
internal static partial class PlainTextKind
{
    private const int ReadLimit = 16 << 20;
    private const int LinesLookedAt = 20;
    private const int MarkupLookedAt = 4096;

    private const string Binary = "Jenis berkas ini tidak dikenal atau tidak diterima.";
    private const string Page = "Berkas ini berisi halaman web, SVG, atau XML, yang tidak diterima. Simpan sebagai PDF atau gambar.";

    public static SniffedFile Detect(Stream content, string extension)
    {
        content.Position = 0;
        var bytes = new byte[Math.Min(content.Length, ReadLimit)];
        content.ReadExactly(bytes);
        var text = TextDecoding.Decode(bytes);
        if (content.Length > ReadLimit || text.Any(IsNoText))
            return new SniffedFile(FileKind.Unknown, Binary);
        if (Markup().IsMatch(text.AsSpan(0, Math.Min(text.Length, MarkupLookedAt))))
            return new SniffedFile(FileKind.Unknown, Page);
        return new SniffedFile(Kind(text, extension), null);
    }

    /// <summary>Bytes 80–9F are controls in Latin-1, but quotes and dashes in the Windows text that people really have.</summary>
    private static bool IsNoText(char c) => c < ' ' && c is not ('\r' or '\n' or '\t' or '\f');

    /// <summary>Both are text: here alone the name may choose. Without its word, equal numbers of separators make a table.</summary>
    private static FileKind Kind(string text, string extension) => FileKinds.ClaimedBy(extension) switch
    {
        FileKind.Csv => FileKind.Csv,
        FileKind.Text => FileKind.Text,
        _ => LooksLikeTable(text) ? FileKind.Csv : FileKind.Text,
    };

    private static bool LooksLikeTable(string text)
    {
        var lines = text.Split('\n', LinesLookedAt + 1).Take(LinesLookedAt).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        return lines.Count > 1 && ",;\t".Any(mark => lines[0].Contains(mark) && lines.All(line => Cells(line, mark) == Cells(lines[0], mark)));
    }

    private static int Cells(string line, char mark) => line.Count(c => c == mark);

    [GeneratedRegex(
        @"^\uFEFF?\s*(?><!--(?>.*?-->)\s*)*<(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php|!entity)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Markup();
}
