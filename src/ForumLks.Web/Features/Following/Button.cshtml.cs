using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Following;

/// <summary>
/// What the buttons "Ikuti" and "Berhenti mengikuti" send, from any page. They carry no token, so that pages do not differ from reader to reader
/// without need; where the form comes from decides, as for signing out.
/// </summary>
[Ungated("no words"), IgnoreAntiforgeryToken]
public sealed class ButtonModel(FollowDesk desk) : PageModel
{
    public const string Stop = "berhenti";

    /// <summary>Somebody who was sent to sign in first arrives here without a form.</summary>
    public RedirectResult OnGet() => Redirect("/akun/ikuti");

    public async Task<IActionResult> OnPostAsync(FollowKind? kind, string? key, string? aksi, string? kembali, CancellationToken cancel)
    {
        if (!Request.IsFromOurPages() || kind is not { } what || key is not { Length: > 0 and <= Follow.KeyLimit })
        {
            return BadRequest();
        }

        var (reader, stops) = (HttpContext.Reader, aksi == Stop);
        var name = await desk.NameOf(what, key, reader, cancel);
        if (name is null && !stops)
        {
            return NotFound();
        }

        var done = stops ? await desk.Stop(reader.Id!.Value, what, key, cancel) : await desk.Begin(reader.Id!.Value, what, key, cancel);
        TempData["Pesan"] = !done ? FollowDesk.TooMany
            : stops ? $"Anda berhenti mengikuti {name ?? "itu"}."
            : $"Anda mengikuti {name}. Kabarnya masuk ke ringkasan mingguan; aturlah di Akun, Kabar.";
        return LocalRedirect(Url.IsLocalUrl(kembali) ? kembali : "/akun/ikuti");
    }
}
