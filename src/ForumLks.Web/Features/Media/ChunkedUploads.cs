using ForumLks.Media;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Media.Storage;
using ForumLks.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// Files that come in pieces. Each piece lies in the store by its place in the file, so that any server can take the next one and a piece
/// sent twice is there once; nobody but the person who began can go on.
/// </summary>
public sealed class ChunkedUploads(ForumDb db, IFileStore store, MediaStore media, MediaSettings settings, Incoming incoming, Quota quota, TimeProvider clock)
{
    public const int LargestPiece = 1024 * 1024;
    private const int MostAtOnce = 10;

    private DbSet<MediaUpload> Uploads => db.Set<MediaUpload>();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateTime Oldest => Now.AddHours(-settings.UploadHours);

    public async Task<(MediaUpload? Upload, string? Refusal)> Begin(Guid me, string? fileName, long bytes, CancellationToken cancel)
    {
        if (bytes <= 0 || bytes > settings.LargestFile)
        {
            return (null, bytes <= 0 ? "Berkas ini kosong." : $"Berkas ini {IndonesianNumber.FileSize(bytes)}; paling besar {settings.LargestFile >> 20} MB.");
        }

        var open = await Uploads.Where(u => u.OwnerId == me && u.Path == null && u.AtUtc > Oldest).Select(u => u.Bytes).ToListAsync(cancel);
        var refusal = open.Count >= MostAtOnce
            ? "Terlalu banyak unggahan yang belum selesai. Tunggu yang lain selesai, atau coba lagi besok."
            : await quota.WhyNot(await quota.Owner(me, cancel), bytes + open.Sum(), cancel);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var upload = MediaUpload.Of(me, FileName.Clean(fileName), bytes, Now);
        db.Add(upload);
        await db.SaveChangesAsync(cancel);
        return (upload, null);
    }

    public Task<MediaUpload?> Find(Guid id, Guid me, CancellationToken cancel) =>
        Uploads.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && u.OwnerId == me && u.AtUtc > Oldest, cancel);

    /// <summary>Takes the next piece. False when it is not the next one, or more than was announced.</summary>
    public async Task<bool> Take(MediaUpload upload, long offset, Stream piece, CancellationToken cancel)
    {
        if (offset != upload.Received || upload.Path is not null)
        {
            return false;
        }

        using var arrived = incoming.File();
        var most = Math.Min(LargestPiece, upload.Bytes - offset);
        if (await Incoming.Save(piece, arrived.Path, most, cancel) is null)
        {
            return false;
        }

        var length = new FileInfo(arrived.Path).Length;
        await store.Put(PieceKey(upload.Id, offset), arrived.Path, cancel);
        return await Uploads.Where(u => u.Id == upload.Id && u.Received == offset).ExecuteUpdateAsync(u => u.SetProperty(x => x.Received, offset + length), cancel) == 1;
    }

    /// <summary>All pieces become the file; asked again, the answer is the same. Null when something is missing still.</summary>
    public async Task<KeptFile?> Finish(MediaUpload upload, CancellationToken cancel)
    {
        if (upload.Path is { } path)
        {
            return await media.Find(path, upload.OwnerId, cancel);
        }

        if (upload.Received != upload.Bytes)
        {
            return null;
        }

        KeptFile kept;
        await using (var whole = new PieceStream(store, upload.Id, upload.Bytes))
        {
            kept = await media.Keep(whole, upload.FileName, upload.OwnerId, cancel);
        }

        if (kept.Problem is not null)
        {
            await Forget(upload.Id, cancel);
            return kept;
        }

        await Uploads.Where(u => u.Id == upload.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Path, kept.Path), cancel);
        await store.Remove(PiecesKey(upload.Id), cancel);
        return kept;
    }

    public async Task Forget(Guid id, CancellationToken cancel)
    {
        await store.Remove(PiecesKey(id), cancel);
        await Uploads.Where(u => u.Id == id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Uploads whose time is over; says how many.</summary>
    public async Task<int> ForgetExpired(CancellationToken cancel)
    {
        var expired = await Uploads.Where(u => u.AtUtc <= Oldest).OrderBy(u => u.AtUtc).Select(u => u.Id).Take(100).ToListAsync(cancel);
        foreach (var id in expired)
        {
            await Forget(id, cancel);
        }

        return expired.Count;
    }

    private static string PiecesKey(Guid id) => $"potongan/{id:n}";

    internal static string PieceKey(Guid id, long offset) => $"{PiecesKey(id)}/{offset:D12}";
}
