namespace ForumLks.Text;

/// <summary>Cuts a text into lines or words without losing a character.</summary>
internal static class Pieces
{
    public static string[] Lines(string text) => Cut(text, static (text, i) => text[i - 1] == '\n');

    /// <summary>Words, runs of spaces, and single other characters; a surrogate pair stays together.</summary>
    public static string[] Words(string text) => Cut(text, static (text, i) => Kind(text[i - 1]) == 0 || Kind(text[i - 1]) != Kind(text[i]));

    private static int Kind(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '’' ? 1 : char.IsWhiteSpace(c) ? 2 : 0;

    private static string[] Cut(string text, Func<string, int, bool> startsAt)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
            if (i == text.Length || startsAt(text, i))
            {
                pieces.Add(text[start..i]);
                start = i;
            }

        return [.. pieces];
    }
}
