namespace ForumLks.Search.Query;

internal enum SegmentKind { Words, Phrase, Excluded }

/// <summary>A stretch of a query's text and what its punctuation asks of it.</summary>
internal readonly record struct Segment(SegmentKind Kind, int Start, int Length);

/// <summary>Parts a query's text at quotes and minus signs. Whatever does not pair up is plain words.</summary>
internal static class QueryText
{
    /// <summary>Longer queries are cut: nobody types more, and the cut bounds the work.</summary>
    public const int Longest = 500;

    public static List<Segment> Parts(string text)
    {
        var parts = new List<Segment>();
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var end = IsQuote(text[i]) ? ClosingQuote(text, i) : IsMinus(text, i) ? EndOfWord(text, i) : -1;
            if (end < 0)
                continue;
            Add(parts, SegmentKind.Words, words, i);
            Add(parts, IsQuote(text[i]) ? SegmentKind.Phrase : SegmentKind.Excluded, i + 1, end);
            words = end + 1;
            i = end;
        }
        Add(parts, SegmentKind.Words, words, text.Length);
        return parts;
    }

    private static void Add(List<Segment> parts, SegmentKind kind, int start, int end)
    {
        if (end > start)
            parts.Add(new Segment(kind, start, end - start));
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';

    private static int ClosingQuote(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
            if (IsQuote(text[i]))
                return i;
        return -1;
    }

    // A minus excludes when it opens a word: not in "2005-2010", "anak-anak" or "ke - 10".
    private static bool IsMinus(string text, int i) =>
        text[i] == '-' && (i == 0 || char.IsWhiteSpace(text[i - 1])) && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length && !char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }
}
