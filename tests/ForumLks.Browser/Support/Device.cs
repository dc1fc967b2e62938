namespace ForumLks.Browser.Support;

public sealed record Device(int Width, int Height)
{
    public static readonly Device Phone = new(360, 740);
    public static readonly Device Desktop = new(1280, 800);
}
