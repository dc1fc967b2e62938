using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ForumLks.Web.Features.Media;

/// <summary>Serves a kept file to whoever may see an item that shows it, and to the person who brought it.</summary>
[AllowAnonymous]
public sealed class ServeModel(ForumDb db, MediaStore store, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string path, int? lebar, bool unduh, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var now = clock.GetUtcNow().UtcDateTime;
        var uses = db.Set<MediaUse>();
        var visible = db.Set<ContentItem>().VisibleTo(reader, now);
        var file = await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(
            m => m.Path == path && ((reader.Id != null && m.OwnerId == reader.Id) || reader.IsPlatformAdmin || visible.Any(i => uses.Any(u => u.MediaFileId == m.Id && u.ItemId == i.Id))),
            cancel);
        if (file is null)
        {
            return NotFound();
        }

        var isPublic = await db.Set<ContentItem>().PublishedFor(Reader.Stranger, now).AnyAsync(i => uses.Any(u => u.MediaFileId == file.Id && u.ItemId == i.Id), cancel);
        Response.Headers.CacheControl = isPublic ? "public, max-age=3600" : "private, no-store";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return file.Variants.Count > 0 ? Picture(file, lebar, unduh) : Document(file, unduh);
    }

    private PhysicalFileResult Picture(MediaFile file, int? width, bool download)
    {
        Name(file, inline: !download);
        var webp = file.Variants.Where(v => v.Format == "image/webp").OrderBy(v => v.Width).ToList();
        var takesWebp = Request.Headers.Accept.ToString().Contains("image/webp", StringComparison.OrdinalIgnoreCase);
        Response.Headers.Vary = "Accept";
        var variant = takesWebp && webp.Count > 0
            ? webp.Find(v => v.Width >= (width ?? 960)) ?? webp[^1]
            : file.Variants.First(v => v.Format == "image/jpeg");
        return Tagged(PhysicalFile(store.PathOf(file, variant), variant.Format), $"{file.Sha256[..16]}-{variant.FileName}");
    }

    private PhysicalFileResult Document(MediaFile file, bool download)
    {
        // Only kinds that browsers show safely by themselves are shown; all else is saved.
        var inline = !download && file.ContentType == "application/pdf";
        var result = Tagged(new PhysicalFileResult(store.PathOf(file), file.ContentType) { EnableRangeProcessing = true }, file.Sha256[..16]);
        Name(file, inline);
        return result;
    }

    private void Name(MediaFile file, bool inline)
    {
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
    }

    private static PhysicalFileResult Tagged(PhysicalFileResult result, string tag)
    {
        result.EntityTag = new EntityTagHeaderValue($"\"{tag}\"");
        return result;
    }
}
