namespace ForumLks.Media;

/// <summary>Text of a plain text or CSV file.</summary>
internal static class PlainFileText
{
    private const int BytesPerCharacter = 4;

    public static DocumentExtract Read(Stream file, PageCollector pages)
    {
        var bytes = new byte[Math.Min(file.Length, (long)pages.MaxCharacters * BytesPerCharacter)];
        file.ReadExactly(bytes);
        pages.Append(TextDecoding.Decode(bytes).ReplaceLineEndings("\n"));
        pages.EndPage(numbered: false);
        return pages.Finish();
    }
}
