using System.Text;

namespace ForumLks.Text;

/// <summary>Cleans a title or a name that a person typed or pasted.</summary>
public static class TitleText
{
    private const int MaxMarksPerLetter = 2;

    /// <summary>
    /// Unicode NFC on one line: spaces collapsed and trimmed; control characters, invisible characters and every bidirectional override or
    /// isolate removed (they can make a title read as something else); at most two combining marks on a letter. Emoji stay whole.
    /// Cleaning twice gives the same as cleaning once.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        // Marks are limited before normalising too: putting thousands of them in order is slow.
        var visible = VisibleText.LimitMarks(VisibleText.Of(text, keepLines: false), MaxMarksPerLetter);
        return Collapse(VisibleText.LimitMarks(visible.Normalize(NormalizationForm.FormC), MaxMarksPerLetter));
    }

    private static string Collapse(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
