using System.Buffers;

namespace ForumLks.Text;

/// <summary>
/// Text that a database, XML and JSON take alike: without control characters (tab and line ends stay), noncharacters and half surrogate pairs. PostgreSQL
/// refuses U+0000 and XML 1.0 (section 2.2) all of them; none of them can be typed, but pasted from a broken document they can.
/// </summary>
public static class StorableText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except("\t\n\r"), .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), .. Enumerable.Range(0xFDD0, 0x20).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>The text itself, the same instance, where there is nothing to leave out.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious))
            return text;
        return string.Concat(WellFormed.Of(text).Where(c => c >= ' ' || c is '\t' or '\n' or '\r'));
    }
}
