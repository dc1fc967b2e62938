using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Tells pages what they need to say of kept files.</summary>
public sealed class MediaFiles(ForumDb db, MediaStore store) : IFiles
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

    public async Task<FileOnDisk?> Open(string path, CancellationToken cancel)
    {
        if (await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(m => m.Path == path, cancel) is not { } file)
        {
            return null;
        }

        return file.Variants.Find(v => v.Format == "image/jpeg") is { } picture
            ? new FileOnDisk(store.PathOf(file, picture), System.IO.Path.ChangeExtension(file.FileName, ".jpg"), picture.Format)
            : new FileOnDisk(store.PathOf(file), file.FileName, file.ContentType);
    }

    public async Task<FileOnDisk?> OpenShown(long itemId, string path, int widest, CancellationToken cancel)
    {
        var uses = db.Set<MediaUse>();
        var file = await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(m => m.Path == path && uses.Any(u => u.ItemId == itemId && u.MediaFileId == m.Id), cancel);
        var sizes = file?.Variants.OrderBy(v => v.Width).ToList() ?? [];
        return (sizes.FindLast(v => v.Width <= widest && v.Format == "image/webp") ?? sizes.Find(v => v.Format == "image/webp") ?? sizes.FirstOrDefault()) is { } size
            ? new FileOnDisk(store.PathOf(file!, size), file!.FileName, size.Format)
            : null;
    }
}
