namespace ForumLks.Recipes;

/// <summary>Turns byte offsets into lines and columns. It only moves forward, so a
/// file without line breaks costs no more than another.</summary>
internal sealed class SourceCursor(byte[] source, string file)
{
    private int offset;
    private int line = 1;
    private int column = 1;

    public RecipePosition At(long target)
    {
        for (; offset < target && offset < source.Length; offset++)
        {
            if (source[offset] == (byte)'\n') (line, column) = (line + 1, 1);
            else if (IsCharacterStart(source[offset])) column++;
        }

        return new RecipePosition(file, line, column);
    }

    // The bytes 10xxxxxx only continue a UTF-8 character.
    private static bool IsCharacterStart(byte value) => (value & 0b1100_0000) != 0b1000_0000;
}
