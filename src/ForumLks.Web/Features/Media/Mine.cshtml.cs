using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Everybody's own files, with the room they take.</summary>
public sealed class MineModel(ForumDb db, Quota quota, MediaSettings settings, TimeProvider clock) : PageModel
{
    private const int PageSize = 20;

    public IReadOnlyList<MineRow> Files { get; private set; } = [];
    public Room Room { get; private set; } = null!;
    public bool IsInstitutions { get; private set; }
    public long? NextPage { get; private set; }
    public int GraceDays => settings.GraceDays;

    public async Task OnGetAsync(long? sebelum, CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        var now = clock.GetUtcNow().UtcDateTime;
        var owner = await quota.Owner(me, cancel);
        (Room, IsInstitutions) = (await quota.Of(owner, cancel), owner.InstitutionId is not null);
        var found = await db.Set<MediaFile>().AsNoTracking().Where(m => m.OwnerId == me && (sebelum == null || m.Id < sebelum)).OrderByDescending(m => m.Id)
            .Select(m => new { File = m, Uses = db.Set<MediaUse>().Count(u => u.MediaFileId == m.Id) }).Take(PageSize + 1).ToListAsync(cancel);
        Files = [.. found.Take(PageSize).Select(f => new MineRow(
            f.File.Id, f.File.FileName, f.File.Kind, f.File.IsPicture, f.File.Alt, f.File.StoredBytes, f.Uses, f.File.AtUtc, f.File.IsPicture ? Pictures.WhyHidden(f.File, now) : null))];
        NextPage = found.Count > PageSize ? Files[^1].Id : null;
    }
}

public sealed record MineRow(long Id, string FileName, string Kind, bool IsPicture, string? Alt, long StoredBytes, int Uses, DateTime AtUtc, string? Hidden);
