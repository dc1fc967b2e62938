namespace ForumLks.Search.Postgres;

/// <summary>PostgreSQL's text holds neither NUL nor half a surrogate pair; another sign in their place keeps every offset.</summary>
internal static class StorableText
{
    public static string Of(string text)
    {
        var bad = FirstBad(text, 0);
        if (bad < 0)
            return text;
        var characters = text.ToCharArray();
        for (; bad >= 0; bad = FirstBad(text, bad + 1))
            characters[bad] = text[bad] == '\0' ? ' ' : '\uFFFD';
        return new string(characters);
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }
        return -1;
    }
}
