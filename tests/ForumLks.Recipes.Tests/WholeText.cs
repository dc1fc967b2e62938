namespace ForumLks.Recipes.Tests;

internal static class WholeText
{
    /// <summary>False for text with half a surrogate pair, which no UTF-8 file can hold.</summary>
    public static bool IsWholeText(this string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1])) return false;
            index++;
        }

        return true;
    }
}
