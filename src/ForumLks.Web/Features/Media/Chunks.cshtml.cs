using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Media;

/// <summary>Takes a file in pieces, for the script: how far it has come, the next piece, the end, or never mind.</summary>
[Ungated("a file and no words; the words go through the form that shows it")]
public sealed class ChunksModel(ChunkedUploads uploads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await Mine(id, cancel) is { } upload ? State(upload) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, long dari, CancellationToken cancel)
    {
        if (await Mine(id, cancel) is not { } upload)
        {
            return NotFound();
        }

        try
        {
            var taken = await uploads.Take(upload, dari, Request.Body, cancel);
            return State((await Mine(id, cancel))!, taken ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
        }
        catch (IOException full) when (Incoming.IsDiskFull(full))
        {
            return Refuse(Incoming.DiskFull);
        }
    }

    public async Task<IActionResult> OnPostSelesaiAsync(Guid id, CancellationToken cancel)
    {
        if (await Mine(id, cancel) is not { } upload)
        {
            return NotFound();
        }

        var kept = await uploads.Finish(upload, cancel);
        return kept switch
        {
            null => State(upload, StatusCodes.Status409Conflict),
            { Problem: { } problem } => Refuse(problem),
            _ => new JsonResult(new { path = kept.Path, name = kept.Name, url = kept.Url, image = kept.IsImage }),
        };
    }

    public async Task<IActionResult> OnPostBatalAsync(Guid id, CancellationToken cancel)
    {
        if (await Mine(id, cancel) is { } upload)
        {
            await uploads.Forget(upload.Id, cancel);
        }

        return new NoContentResult();
    }

    private Task<MediaUpload?> Mine(Guid id, CancellationToken cancel) => uploads.Find(id, HttpContext.Reader.Id!.Value, cancel);

    private static JsonResult State(MediaUpload upload, int status = StatusCodes.Status200OK) => new(new { received = upload.Received, bytes = upload.Bytes }) { StatusCode = status };

    private static JsonResult Refuse(string sentence) => new(new { problem = sentence }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
