using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ForumLks.Text;

/// <summary>
/// Recognises text that costs far more than its length. Markdig's inline parsing is quadratic in the delimiters of one paragraph and its
/// pipe
/// tables are padded to the widest row, so both are bounded per run of non-blank lines; the work for a whole text is then linear in its
/// length.
/// </summary>
internal static class MarkdownBomb
{
    private const int MaxMarksPerParagraph = 1_000;
    private const int MaxBracketsPerParagraph = 600;
    private const int MaxTableCells = 20_000;
    private const int MaxQuoteDepth = 20;
    private const int MaxTreeDepth = 48;
    private const int MaxInlineDepth = 48;
    private const int MaxUrlCharacters = 500_000;

    private static readonly SearchValues<char> Prefix = SearchValues.Create(" \t>-+*.)0123456789");

    /// <summary>What to refuse before parsing, from the characters alone.</summary>
    public static string? Find(string markdown)
    {
        var paragraph = new Paragraph();
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                paragraph = new Paragraph();
            else if (NestingMarkers(line) > MaxQuoteDepth)
                return MarkdownRefusal.TooDeep;
            else if ((paragraph = paragraph.With(line)).Refusal is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>
    /// What to refuse after parsing: a deep tree (writing stops at 128), or one long address referred to thousands of times.
    /// </summary>
    public static string? Find(MarkdownDocument document)
    {
        var urls = 0L;
        foreach (var node in document.Descendants())
        {
            if (node is LinkInline link)
                urls += (link.Url?.Length ?? 0) + (link.Title?.Length ?? 0);
            if (node is Block block && Depth(block) > MaxTreeDepth || node is Inline inline && Depth(inline) > MaxInlineDepth)
                return MarkdownRefusal.TooDeep;
        }

        return urls > MaxUrlCharacters ? MarkdownRefusal.LinksTooLong : null;
    }

    private static int NestingMarkers(ReadOnlySpan<char> line)
    {
        var markers = 0;
        for (var i = 0; i < line.Length && Prefix.Contains(line[i]); i++)
            // A list marker counts only before a space, so that a rule such as ---------- is no nesting.
            if (line[i] == '>' || (line[i] is '-' or '+' or '*' or '.' or ')' && i + 1 < line.Length && line[i + 1] is ' ' or '\t'))
                markers++;
        return markers;
    }

    private static int Depth(Block block)
    {
        var depth = 0;
        for (var parent = block.Parent; parent is not null && depth <= MaxTreeDepth; parent = parent.Parent)
            depth++;
        return depth;
    }

    private static int Depth(Inline inline)
    {
        var depth = 0;
        for (var parent = inline.Parent; parent is not null && depth <= MaxInlineDepth; parent = parent.Parent)
            depth++;
        return depth;
    }

    private readonly record struct Paragraph(int Lines, int Marks, int Brackets, int WidestRow)
    {
        public Paragraph With(ReadOnlySpan<char> line) => new(
            Lines + 1,
            Marks + Runs(line),
            Brackets + line.Count('['),
            Math.Max(WidestRow, line.Count('|')));

        public string? Refusal =>
            Marks > MaxMarksPerParagraph || Brackets > MaxBracketsPerParagraph ? MarkdownRefusal.TooManyMarks
            : WidestRow > 1 && (long)WidestRow * Lines > MaxTableCells ? MarkdownRefusal.TableTooLarge
            : null;

        private static int Runs(ReadOnlySpan<char> line)
        {
            var runs = 0;
            for (var i = 0; i < line.Length; i++)
                if (line[i] is '*' or '_' or '~' && (i == 0 || line[i - 1] != line[i]))
                    runs++;
            return runs;
        }
    }
}
