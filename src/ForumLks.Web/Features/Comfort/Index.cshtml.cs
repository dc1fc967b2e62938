using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Security;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Comfort;

/// <summary>
/// Text size, light, contrast and data saving, for everybody. The page is kept for strangers like any other (once for each choice), so the form has no
/// token: where it comes from is enough for changing how pages look.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, Ungated("it takes known words only")]
public sealed class IndexModel : PageModel
{
    public Appearance Now => Appearance.Of(Request);

    /// <summary>The page that the reader came from.</summary>
    public string? Back { get; private set; }

    public IReadOnlyList<ComfortChoice> Choices =>
    [
        new("Size", "Ukuran teks", null, Now.Size, [("", "Biasa", null), ("teks-besar", "Besar", null), ("teks-raksasa", "Sangat besar", null)]),
        new("Light", "Terang atau gelap", null, Now.Light, [("", "Ikut perangkat", null), ("terang", "Terang", null), ("gelap", "Gelap", null)]),
        new("Saving", "Mode hemat data", "Gambar diganti tautan dengan ukurannya. Ketuk untuk melihat satu gambar itu.", Now.Saving,
        [
            ("", "Ikut perangkat", Now.IsAsked ? "Perangkat Anda meminta hemat data." : "Perangkat Anda tidak meminta hemat data."),
            ("hemat", "Selalu hemat", null),
            ("lengkap", "Selalu dengan gambar", null),
        ]),
    ];

    public void OnGet(string? kembali)
    {
        Back = Url.IsLocalUrl(kembali) ? kembali : null;
        HttpContext.CachePublicly(PageCacheTags.Everything);
    }

    public IActionResult OnPost(string? size, string? light, string? saving, bool contrast, string? kembali)
    {
        if (!Request.IsFromOurPages())
        {
            return Page();
        }

        var chosen = new Appearance
        {
            Size = Array.Find(Appearance.Sizes, w => w == size) ?? "",
            Light = Array.Find(Appearance.Lights, w => w == light) ?? "",
            Saving = Array.Find(Appearance.Savings, w => w == saving) ?? "",
            HasContrast = contrast,
        };
        NearPlace.Remember(HttpContext, Appearance.Cookie, chosen.Words);
        TempData["Pesan"] = "Tampilan tersimpan di peramban ini.";
        return Redirect(Url.IsLocalUrl(kembali) ? kembali : "/tampilan");
    }
}

public sealed record ComfortChoice(string Name, string Label, string? Hint, string Chosen, IReadOnlyList<(string Value, string Word, string? Note)> Options);
