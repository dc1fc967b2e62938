using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Media;

/// <summary>Begins an upload in pieces, for the script; a reader who comes here is sent to their files.</summary>
[Ungated("a file and no words; the words go through the form that shows it")]
public sealed class BeginModel(ChunkedUploads uploads) : PageModel
{
    public RedirectResult OnGet() => Redirect("/berkas");

    public async Task<IActionResult> OnPostAsync(string? name, long bytes, CancellationToken cancel)
    {
        var (upload, refusal) = await uploads.Begin(HttpContext.Reader.Id!.Value, name, bytes, cancel);
        return upload is null
            ? new JsonResult(new { problem = refusal }) { StatusCode = StatusCodes.Status422UnprocessableEntity }
            : new JsonResult(new { id = upload.Id, piece = ChunkedUploads.LargestPiece }) { StatusCode = StatusCodes.Status201Created };
    }
}
