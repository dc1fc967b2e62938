using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Media.Storage;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>For platform admins: where files lie, whether they are scanned, and who uses how much room.</summary>
[Authorize(Policies.PlatformAdmin)]
public sealed class RoomsModel(ForumDb db, IFileStore store, VirusScan scan, MediaSettings settings, TimeProvider clock) : PageModel
{
    public string Storage => store.Sentence;
    public string Scanner { get; private set; } = "";
    public MediaSettings Settings => settings;
    public int Count { get; private set; }
    public long Bytes { get; private set; }
    public int Held { get; private set; }
    public int Ended { get; private set; }
    public int Uploading { get; private set; }
    public int Removing { get; private set; }
    public IReadOnlyList<RoomRow> Rooms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var files = db.Set<MediaFile>();
        Scanner = await scan.Sentence(cancel);
        (Count, Bytes) = (await files.CountAsync(cancel), await files.SumAsync(m => m.StoredBytes, cancel));
        Held = await files.CountAsync(m => m.IsHeld, cancel);
        Ended = await files.CountAsync(m => m.ShownUntilUtc <= now, cancel);
        Uploading = await db.Set<MediaUpload>().CountAsync(u => u.Path == null, cancel);
        Removing = await db.Set<MediaRemoval>().CountAsync(r => r.NotBeforeUtc <= now, cancel);
        Rooms = await Used(cancel);
    }

    private async Task<IReadOnlyList<RoomRow>> Used(CancellationToken cancel)
    {
        var used = await db.Set<MediaFile>().Where(m => m.OwnerId != null)
            .GroupBy(m => m.InstitutionId).Select(g => new { Institution = g.Key, Count = g.Count(), Used = g.Sum(m => m.StoredBytes) })
            .OrderByDescending(g => g.Used).Take(100).ToListAsync(cancel);
        var ids = used.Select(u => u.Institution).OfType<string>().ToList();
        var names = await db.Set<ContentItem>().Where(i => ids.Contains(i.ContentItemId)).ToDictionaryAsync(i => i.ContentItemId, i => i.Title, cancel);
        return [.. used.Select(u => new RoomRow(
            u.Institution is null ? "Anggota tanpa lembaga, masing-masing" : names.GetValueOrDefault(u.Institution, u.Institution), u.Count, u.Used, settings.QuotaOf(u.Institution)))];
    }
}

public sealed record RoomRow(string Name, int Count, long Used, long Limit);
