using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Sharing;

/// <summary>The picture of a link to a space, a province, a kabupaten or kota.</summary>
[AllowAnonymous]
public sealed class PlaceCardModel(SharedPlaces places, Cards cards) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kind, string code, CancellationToken cancel) =>
        await places.Find(kind, code, cancel) is { } found ? CardModel.Answer(Response, await cards.Of(found.FileName, found.Facts, cancel)) : NotFound();
}
