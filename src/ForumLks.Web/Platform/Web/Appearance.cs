namespace ForumLks.Web.Platform.Web;

/// <summary>
/// How a reader wants pages to look: chosen on <c>/tampilan</c> and kept on the device as a few known words, nothing about the person. The theme
/// gets the words as classes of <c>html</c>; kept pages are kept once for each choice.
/// </summary>
public sealed record Appearance
{
    public const string Cookie = "forumlks.tampilan";

    public static readonly string[] Sizes = ["", "teks-besar", "teks-raksasa"];
    public static readonly string[] Lights = ["", "terang", "gelap"];
    public static readonly string[] Savings = ["", "hemat", "lengkap"];

    public string Size { get; init; } = "";
    public string Light { get; init; } = "";
    public bool HasContrast { get; init; }

    /// <summary>"" leaves it to the browser's own data saver.</summary>
    public string Saving { get; init; } = "";

    /// <summary>The browser sends <c>Save-Data: on</c>.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Pictures wait until they are asked for.</summary>
    public bool IsLean => Saving == "hemat" || (IsAsked && Saving != "lengkap");

    public string? CssClass => string.Join(' ', new[] { Size, Light, HasContrast ? "kontras" : "", IsLean ? "hemat" : "" }.Where(w => w.Length > 0)) is { Length: > 0 } words ? words : null;

    /// <summary>The cookie's value; empty for a reader who chose nothing.</summary>
    public string Words => string.Join('.', new[] { Size, Light, HasContrast ? "kontras" : "", Saving }.Where(w => w.Length > 0));

    /// <summary>All that shapes a page: a known combination of words, whatever the cookie holds.</summary>
    public string Key => IsLean ? Words + "!" : Words;

    public static Appearance Of(HttpRequest request)
    {
        var words = request.Cookies[Cookie]?.Split('.') ?? [];
        return new Appearance
        {
            Size = Known(Sizes, words),
            Light = Known(Lights, words),
            HasContrast = words.Contains("kontras"),
            Saving = Known(Savings, words),
            IsAsked = string.Equals(request.Headers["Save-Data"], "on", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string Known(string[] all, string[] words) => Array.Find(all, w => w.Length > 0 && words.Contains(w)) ?? "";
}
