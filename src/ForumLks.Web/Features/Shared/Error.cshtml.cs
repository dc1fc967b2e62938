using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Shared;

/// <summary>Every refused or failed request ends here, in plain words.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public string TraceId => Activity.Current?.Id ?? HttpContext.TraceIdentifier;

    public bool ShowTrace => Code >= 500;

    public string Heading => Code switch
    {
        404 => "Halaman ini tidak ada, atau bukan untuk Anda",
        400 => "Permintaan ini tidak dapat dibaca",
        413 => "Kiriman terlalu besar",
        429 => "Terlalu sering dalam waktu singkat",
        >= 500 => "Ada yang tidak beres di pihak kami",
        _ => "Permintaan ini tidak dapat dilayani",
    };

    public string Advice => Code switch
    {
        404 => "Mungkin tautannya keliru, tulisannya ditarik, atau Anda perlu masuk dahulu.",
        400 => "Buka halamannya sekali lagi, lalu kirim ulang.",
        413 => "Satu kiriman paling besar 64 MB, dan satu berkas paling besar 20 MB. Kembali dengan tombol mundur, isian Anda masih di sana; kecilkan berkasnya, lalu kirim lagi.",
        429 => "Tunggu satu menit, lalu coba lagi. Isian yang sudah disimpan tetap aman.",
        >= 500 => "Kejadian ini sudah tercatat. Isian yang sudah disimpan tetap aman. Coba lagi sebentar lagi.",
        _ => "Coba lagi, atau mulai dari beranda.",
    };

    public void OnGet() => Show();

    public void OnPost() => Show();

    /// <summary>The code is taken from the address itself: a form that cannot be read would hinder its binding.</summary>
    private void Show()
    {
        var given = int.TryParse(RouteData.Values["code"] as string, out var code) && code is >= 400 and < 600 ? code : 500;
        Code = HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? given : Response.StatusCode;
        Response.StatusCode = Code;
    }
}
