using System.Diagnostics;
using System.Text;

namespace ForumLks.Media;

/// <summary>Collects text page by page and stops at the limits: of characters, pages and time.</summary>
internal sealed class PageCollector(ExtractLimits limits, CancellationToken cancellation)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<DocumentPage> pages = [];
    private readonly StringBuilder page = new();
    private int characters;
    private bool isCut;

    public int MaxCharacters => limits.MaxCharacters;

    /// <summary>Readers ask before each element, and stop when it is true.</summary>
    public bool IsFull
    {
        get
        {
            cancellation.ThrowIfCancellationRequested();
            return isCut |= clock.Elapsed > limits.TimeLimit;
        }
    }

    /// <summary>False, and the document counts as cut, when no further page is wanted.</summary>
    public bool BeginPage()
    {
        isCut |= pages.Count >= limits.MaxPages;
        return !IsFull;
    }

    public void Append(string text)
    {
        var room = limits.MaxCharacters - characters;
        isCut |= text.Length > room;
        var kept = text.Length > room ? Beginning(text, room) : text;
        page.Append(kept);
        characters += kept.Length;
    }

    public void NewLine()
    {
        if (page.Length > 0 && page[^1] != '\n')
            Append("\n");
    }

    public void EndPage(bool numbered)
    {
        pages.Add(new DocumentPage(numbered ? pages.Count + 1 : null, page.ToString().Trim()));
        page.Clear();
    }

    public DocumentExtract Finish()
    {
        if (pages.All(each => each.Text.Length == 0))
            return new DocumentExtract(PageCount, [], isCut ? ExtractNote.Slow : ExtractNote.NoText) { IsScan = PageCount > 0 };
        return new DocumentExtract(PageCount, pages, isCut ? ExtractNote.Cut : null);
    }

    private int? PageCount => pages.LastOrDefault()?.Number;

    /// <summary>Half a surrogate pair would not survive UTF-8.</summary>
    private static string Beginning(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
