using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>How much of their room an institution's people use; who belongs to none has room of their own.</summary>
public sealed class Quota(ForumDb db, MediaSettings settings)
{
    public async Task<MediaOwner> Owner(Guid id, CancellationToken cancel) =>
        new(id, await db.Set<Member>().Where(m => m.Id == id).Select(m => m.InstitutionId).FirstOrDefaultAsync(cancel));

    public async Task<Room> Of(MediaOwner owner, CancellationToken cancel)
    {
        var files = db.Set<MediaFile>().Where(m => owner.InstitutionId != null ? m.InstitutionId == owner.InstitutionId : m.OwnerId == owner.Id && m.InstitutionId == null);
        return new Room(await files.SumAsync(m => m.StoredBytes, cancel), settings.QuotaOf(owner.InstitutionId));
    }

    /// <summary>Null when there is room for that much more.</summary>
    public async Task<string?> WhyNot(MediaOwner owner, long bytes, CancellationToken cancel)
    {
        var room = await Of(owner, cancel);
        return room.Used + bytes <= room.Limit
            ? null
            : $"Ruang berkas {(owner.InstitutionId is null ? "Anda" : "lembaga Anda")} penuh: {IndonesianNumber.FileSize(room.Used)} dari {IndonesianNumber.FileSize(room.Limit)} terpakai. Hapus berkas yang tidak dipakai di halaman Berkas saya.";
    }
}

public sealed record Room(long Used, long Limit)
{
    public int Percent => (int)Math.Min(100, Used * 100 / Limit);
}
