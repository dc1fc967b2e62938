using System.Text;

namespace ForumLks.Text;

/// <summary>Cleans a text of several lines that a person typed or pasted, such as a post; what it says stays as it is.</summary>
public static class BodyText
{
    /// <summary>Scripts that stack vowel and tone marks need more than Latin letters do.</summary>
    private const int MaxMarksPerLetter = 4;

    /// <summary>
    /// Unicode NFC; line breaks are single <c>\n</c>, and the text begins and ends with something; control characters, invisible characters
    /// and every bidirectional override or isolate removed (they can make a link or a name read as something else); at most four combining
    /// marks on a letter. Cleaning twice gives the same as cleaning once.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var visible = VisibleText.LimitMarks(VisibleText.Of(lines, keepLines: true), MaxMarksPerLetter);
        return VisibleText.LimitMarks(visible.Normalize(NormalizationForm.FormC), MaxMarksPerLetter).Trim('\n').TrimEnd();
    }
}
