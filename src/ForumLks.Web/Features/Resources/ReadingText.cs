using System.Text;
using ForumLks.Web.Platform.Files;

namespace ForumLks.Web.Features.Resources;

/// <summary>One screen of a document's text: a page of a PDF, a sheet, a slide, or a part of a text without pages.</summary>
public sealed record ReadingPage(int Number, string Text);

/// <summary>A paragraph, or the rows of a table.</summary>
public sealed record TextBlock(string? Paragraph, IReadOnlyList<string[]> Rows);

/// <summary>A place in a document where all words that are looked for stand on one page.</summary>
public sealed record TextHit(int Page, string Before, string Word, string After);

/// <summary>Text taken out of a document, made readable on a phone: lines joined to paragraphs, cells to tables.</summary>
public static class ReadingText
{
    private const int PartLength = 5_000;
    private const int ShortLine = 45;
    private const int MostRows = 300;
    private const int Around = 70;

    public static IReadOnlyList<ReadingPage> Pages(ReadDocument document) => document.Passages.Any(p => p.Page is not null)
        ? [.. document.Passages.Where(p => p.Page is not null).Select(p => new ReadingPage(p.Page!.Value, p.Text))]
        : Parts(string.Join('\n', document.Passages.Select(p => p.Text)));

    public static IReadOnlyList<TextBlock> Blocks(string text)
    {
        var blocks = new List<TextBlock>();
        var paragraph = new StringBuilder();
        var rows = new List<string[]>();
        foreach (var line in text.Split('\n').Append(""))
        {
            if (rows.Count > 0 && !line.Contains('\t', StringComparison.Ordinal))
            {
                blocks.Add(new(null, [.. rows]));
                rows.Clear();
            }

            if (line.Contains('\t', StringComparison.Ordinal))
            {
                Close(paragraph, blocks);
                if (rows.Count < MostRows)
                {
                    rows.Add(line.TrimEnd('\t').Split('\t'));
                }
            }
            else
            {
                Add(paragraph, line.Trim(), blocks);
            }
        }

        Close(paragraph, blocks);
        return blocks;
    }

    /// <summary>Pages on which all the words stand, in the order of the document.</summary>
    public static IReadOnlyList<TextHit> Find(IReadOnlyList<ReadingPage> pages, string[] words, int most) =>
        words.Length == 0 ? [] : [.. pages.Where(p => words.All(w => p.Text.Contains(w, StringComparison.OrdinalIgnoreCase))).Take(most).Select(p => Hit(p, words[0]))];

    /// <summary>The text cut where a word that is looked for begins or ends.</summary>
    public static IEnumerable<(string Text, bool IsWord)> Marked(string text, string[] words)
    {
        var at = 0;
        while (at < text.Length && Next(text, at, words) is { Length: > 0 } next)
        {
            if (next.At > at)
            {
                yield return (text[at..next.At], false);
            }

            yield return (text.Substring(next.At, next.Length), true);
            at = next.At + next.Length;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }

    private static (int At, int Length) Next(string text, int from, string[] words) => words
        .Select(w => (At: text.IndexOf(w, from, StringComparison.OrdinalIgnoreCase), w.Length)).Where(f => f.At >= 0)
        .OrderBy(f => f.At).ThenByDescending(f => f.Length).FirstOrDefault();

    /// <summary>A full line runs on into the next one; a short one, or one that ends a sentence or opens a list, ends its paragraph.</summary>
    private static void Add(StringBuilder paragraph, string line, List<TextBlock> blocks)
    {
        if (line.Length == 0)
        {
            Close(paragraph, blocks);
            return;
        }

        if (paragraph.Length > 0)
        {
            paragraph.Append(' ');
        }

        paragraph.Append(line);
        if (line.Length < ShortLine || line[^1] is '.' or ':' or ';')
        {
            Close(paragraph, blocks);
        }
    }

    private static void Close(StringBuilder paragraph, List<TextBlock> blocks)
    {
        if (paragraph.Length > 0)
        {
            blocks.Add(new(paragraph.ToString(), []));
            paragraph.Clear();
        }
    }

    private static TextHit Hit(ReadingPage page, string word)
    {
        var text = page.Text.ReplaceLineEndings(" ").Replace('\t', ' ');
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return new(page.Number, "", word, "");
        }

        var from = Math.Max(0, at - Around);
        var to = Math.Min(text.Length, at + word.Length + Around);
        return new(page.Number, (from > 0 ? "… " : "") + text[from..at], text.Substring(at, word.Length), text[(at + word.Length)..to] + (to < text.Length ? " …" : ""));
    }

    private static List<ReadingPage> Parts(string text)
    {
        var parts = new List<ReadingPage>();
        for (var at = 0; at < text.Length;)
        {
            var end = Math.Min(text.Length, at + PartLength);
            if (end < text.Length && text.LastIndexOf('\n', end - 1, PartLength / 2) is > 0 and var line)
            {
                end = line + 1;
            }
            else if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            {
                end--;
            }

            parts.Add(new(parts.Count + 1, text[at..end]));
            at = end;
        }

        return parts;
    }
}
