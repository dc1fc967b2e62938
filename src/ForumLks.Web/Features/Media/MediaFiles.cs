using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Tells pages what they need to say of kept files.</summary>
public sealed class MediaFiles(ForumDb db, MediaStore store, TimeProvider clock) : IFiles
{
    public async Task<IReadOnlyList<FileFacts>> Facts(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        var wanted = paths.Where(p => p.Length > 0).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var found = await db.Set<MediaFile>().AsNoTracking().Where(m => wanted.Contains(m.Path))
            .Select(m => new FileFacts(m.Path, m.FileName, m.Kind, m.Bytes, m.Pages)).ToListAsync(cancel);
        return [.. wanted.Select(p => found.Find(f => f.Path == p)).OfType<FileFacts>()];
    }

    public async Task<OpenFile?> Open(string path, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(m => m.Path == path && (m.ShownUntilUtc == null || m.ShownUntilUtc > now), cancel) is not { } file)
        {
            return null;
        }

        if (!file.IsPicture)
        {
            return await store.Open(file, cancel) is { } document ? new OpenFile(document, file.FileName, file.ContentType) : null;
        }

        return await store.Open(file, file.Variants.First(v => v.Format == "image/jpeg" && !v.IsShare), cancel) is { } picture
            ? new OpenFile(picture, System.IO.Path.ChangeExtension(file.FileName, ".jpg"), "image/jpeg")
            : null;
    }
}
