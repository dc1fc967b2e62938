using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Files a person has brought.</summary>
public sealed class FileData : IPersonalData
{
    public string Name => "berkas";

    public IReadOnlyCollection<string> Covers => ["MediaFile.OwnerId", "MediaUpload.OwnerId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await Mine(db, person).AsNoTracking().OrderBy(m => m.Id).Select(m => new { Alamat = m.Path, Nama = m.FileName, Jenis = m.Kind, Ukuran = m.Bytes, Waktu = m.AtUtc }).ToListAsync(cancel)];

    public async Task<IReadOnlyList<string>> Files(ForumDb db, Person person, CancellationToken cancel) =>
        await Mine(db, person).OrderBy(m => m.Id).Select(m => m.Path).ToListAsync(cancel);

    /// <summary>A file that no item shows goes with its owner; the others belong to what shows them.</summary>
    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        // Pieces on the disk without a row are collected like every other leftover.
        await db.Set<MediaUpload>().Where(u => u.OwnerId == person.Id).ExecuteDeleteAsync(cancel);
        await Mine(db, person).Where(m => !db.Set<MediaUse>().Any(u => u.MediaFileId == m.Id)).ExecuteDeleteAsync(cancel);
        await Mine(db, person).ExecuteUpdateAsync(m => m.SetProperty(x => x.OwnerId, (Guid?)null), cancel);
    }

    private static IQueryable<MediaFile> Mine(ForumDb db, Person person) => db.Set<MediaFile>().Where(m => m.OwnerId == person.Id);
}
