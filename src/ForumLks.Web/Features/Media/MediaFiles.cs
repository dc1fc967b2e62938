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
            .Select(m => new { File = m, FirstPage = db.Set<MediaFile>().Where(s => s.StillOf == m.Id).FirstOrDefault() }).ToListAsync(cancel);
        var facts = found.Select(f => Facts(f.File, f.FirstPage)).ToDictionary(f => f.Path);
        return [.. wanted.Select(p => facts.GetValueOrDefault(p)).OfType<FileFacts>()];
    }

    public async Task<IReadOnlyDictionary<long, FileFacts>> OfItems(IReadOnlyCollection<long> items, CancellationToken cancel)
    {
        var shown = await (
            from use in db.Set<MediaUse>()
            join file in db.Set<MediaFile>() on use.MediaFileId equals file.Id
            where items.Contains(use.ItemId) && file.StillOf == null && file.Width == null
            orderby use.Id
            select new { use.ItemId, file.Path }).AsNoTracking().ToListAsync(cancel);
        var facts = (await Facts([.. shown.Select(s => s.Path).Distinct()], cancel)).ToDictionary(f => f.Path);
        return shown.GroupBy(s => s.ItemId).ToDictionary(g => g.Key, g => facts[g.Last().Path]);
    }

    private static FileFacts Facts(MediaFile file, MediaFile? firstPage) => new(file.Path, file.FileName, file.Kind, file.Bytes, file.Pages)
    {
        HasScript = file.HasScript,
        AtUtc = file.AtUtc,
        OwnerId = file.OwnerId,
        Still = Still(file) ?? Still(firstPage),
    };

    private static FileStill? Still(MediaFile? picture) =>
        picture is { Width: { } width, Height: { } height } ? new FileStill(picture.Path, width, height) : null;

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

    public async Task<OpenFile?> OpenShown(long itemId, string path, int widest, CancellationToken cancel)
    {
        var uses = db.Set<MediaUse>();
        var now = clock.GetUtcNow().UtcDateTime;
        var file = await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(m => m.Path == path && !m.IsHeld && (m.ShownUntilUtc == null || m.ShownUntilUtc > now) && uses.Any(u => u.ItemId == itemId && u.MediaFileId == m.Id), cancel);
        var sizes = file?.Variants.Where(v => !v.IsShare).OrderBy(v => v.Width).ToList() ?? [];
        return (sizes.FindLast(v => v.Width <= widest && v.Format == "image/webp") ?? sizes.Find(v => v.Format == "image/webp") ?? sizes.FirstOrDefault()) is { } size
            && await store.Open(file!, size, cancel) is { } picture
            ? new OpenFile(picture, file!.FileName, size.Format)
            : null;
    }
}
