namespace ForumLks.Search.Index;

/// <summary>
/// The number of a unit (a document or a passage of one): its low six bits say how long it is, so that ranking needs no other look-up.
/// Lengths are kept on a logarithmic scale, about 12 % apart. Later units have smaller numbers: lists that ascend begin with what is newest,
/// so that of a very common word only the newest need be read.
/// </summary>
internal static class UnitNumber
{
    private const int Bits = 6;
    private const long Start = 1L << 31;

    /// <summary>No unit's number is larger.</summary>
    public const long Largest = (Start << Bits) | ((1 << Bits) - 1);

    private static readonly float[] Lengths = [.. Enumerable.Range(0, 1 << Bits).Select(code => 4 * (MathF.Pow(2, code / 6f) - 1))];

    public static long Of(long sequence, int tokens) => ((Start - sequence) << Bits) | (long)CodeOf(tokens);

    /// <summary>How many units were numbered before this one.</summary>
    public static long Sequence(long unit) => Start - (unit >> Bits);

    public static int Code(long unit) => (int)(unit & ((1 << Bits) - 1));

    public static float Tokens(int code) => Lengths[code];

    private static int CodeOf(int tokens) => Math.Clamp((int)MathF.Round(6 * MathF.Log2(1 + tokens / 4f)), 0, (1 << Bits) - 1);
}
