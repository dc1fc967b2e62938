using FsCheck;
using FsCheck.Fluent;

namespace ForumLks.Text.Tests;

/// <summary>
/// Random input that is nasty in the way people and attackers are: fragments of markup glued together with arbitrary characters.
/// </summary>
internal static class Any
{
    private static readonly string[] Fragments =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "JaVa\tScRiPt:x", "data:text/html,x", "vbscript:x", "[a](", "![b](", ")", "]", "[",
        "<javascript:x>", "&#106;avascript:", "java&#10;script:", "https://contoh.id/", "//jahat.example", "/\\jahat", "/media/a.jpg", "/media/../x", " \"onclick=alert(1)", "'", "\"", "`", "```\n",
        "``` x\" onload=y\n", "*", "**", "_", "~~", "> ", "- ", "- [ ] ", "1. ", "# ", "\n", "\n\n", "|", "|-|-|\n", "a|b\n-|-\n", "[x]: javascript:1\n", "[x]: <java\u0001script:1> 'onx=1'\n", "[x]",
        "<http://a.b>", "<a@b.c>", "www.contoh.id", "mailto:a@b.id", "\\", "&lt;", "&colon;", "\u0000", "\uD83D", "\uDE00", "\u202E", "{onclick=x}", "<!--", "-->", "<?", "]]>", "\t", "    ", "kata ",
    ];

    public static Gen<string> Markup { get; } =
        Gen.ListOf(Gen.OneOf(Gen.Elements(Fragments), Characters)).Select(parts => string.Concat(parts));

    private static Gen<string> Characters => Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString());

    public static void Holds(Action<string> property, int runs = 1_000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs), Prop.ForAll(Markup.ToArbitrary(), property));
}
