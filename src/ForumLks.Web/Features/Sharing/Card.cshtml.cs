using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace ForumLks.Web.Features.Sharing;

/// <summary>The picture of a shared link. Whoever asks, it is the stranger's: a messenger's server fetches it, and keeps it for everybody.</summary>
[AllowAnonymous]
public sealed class CardModel(SharedItems items, Cards cards) : PageModel
{
    /// <summary>Shown for items too where no card can be drawn.</summary>
    public const string Usual = "/_content/Serambi/kartu.jpg";

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await items.Find(code, Reader.Stranger, cancel) is not { } item)
        {
            return NotFound();
        }

        return Answer(Response, await cards.Of(item, cancel));
    }

    internal static IActionResult Answer(HttpResponse response, string? file)
    {
        if (file is null)
        {
            return new RedirectResult(Usual);
        }

        // Asked for anew each time: a card is gone as soon as its item is.
        response.Headers.CacheControl = "no-cache";
        return new PhysicalFileResult(file, "image/jpeg") { EntityTag = new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(file)}\"") };
    }
}
