using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ForumLks.Web.Features.Media;

/// <summary>Serves a kept file to whoever may see an item that shows it, and to the person who brought it. Never as a page.</summary>
[AllowAnonymous]
public sealed class ServeModel(ForumDb db, MediaStore store, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string path, int? lebar, bool unduh, bool bagikan, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.MediaFor(HttpContext.Reader, now).AsNoTracking().FirstOrDefaultAsync(m => m.Path == path, cancel) is not { } file)
        {
            return NotFound();
        }

        var uses = db.Set<MediaUse>();
        var isPublic = !file.IsHiddenAt(now) && await db.Set<ContentItem>().PublishedFor(Reader.Stranger, now).AnyAsync(i => uses.Any(u => u.MediaFileId == file.Id && u.ItemId == i.Id), cancel);
        // Asked for anew each time and answered with 304: what is withdrawn must be gone from browsers and proxies at once.
        Response.Headers.CacheControl = isPublic ? "public, no-cache" : "private, no-store";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (!file.IsPicture)
        {
            // Only kinds that browsers show safely by themselves are shown; all else is saved.
            return Answer(await store.Open(file, cancel), file, file.ContentType, $"{file.Sha256[..16]}", inline: !unduh && file.ContentType == "application/pdf");
        }

        Response.Headers.Vary = "Accept";
        return (bagikan ? file.Share : Variant(file, lebar)) is { } variant
            ? Answer(await store.Open(file, variant, cancel), file, variant.Format, $"{file.Sha256[..16]}-{variant.FileName}", inline: !unduh)
            : NotFound();
    }

    private MediaVariant Variant(MediaFile file, int? width)
    {
        var accepted = Request.Headers.Accept.ToString();
        var best = ((string[])["image/avif", "image/webp"]).Where(f => accepted.Contains(f, StringComparison.OrdinalIgnoreCase))
            .Select(f => file.Variants.Where(v => v.Format == f).OrderBy(v => v.Width).ToList()).FirstOrDefault(v => v.Count > 0);
        return best is null
            ? file.Variants.First(v => v.Format == "image/jpeg" && !v.IsShare)
            : best.Find(v => v.Width >= (width ?? 960)) ?? best[^1];
    }

    private IActionResult Answer(Stream? content, MediaFile file, string contentType, string tag, bool inline)
    {
        if (content is null)
        {
            return NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(file.IsPicture ? System.IO.Path.GetFileNameWithoutExtension(file.FileName) + contentType[("image".Length)..].Replace('/', '.').Replace("jpeg", "jpg", StringComparison.Ordinal) : file.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        return new FileStreamResult(content, contentType) { EnableRangeProcessing = true, EntityTag = new EntityTagHeaderValue($"\"{tag}\"") };
    }
}
