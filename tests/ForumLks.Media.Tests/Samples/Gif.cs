namespace ForumLks.Media.Tests;

/// <summary>The smallest GIFs: one good, one that is also a script.</summary>
internal static class Gif
{
    public static byte[] OnePixel =>
        [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];

    /// <summary>As JavaScript: the name GIF89a, a comment over the picture, and "=1;alert(1)".</summary>
    public static byte[] AlsoScript => [.. "GIF89a/*"u8, .. OnePixel[8..], .. "*/=1;alert(1)"u8];
}
