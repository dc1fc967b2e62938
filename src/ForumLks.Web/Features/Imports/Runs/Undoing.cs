using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>
/// Takes a whole import back in one transaction: what it brought goes, what it changed is as before. What somebody touched since is theirs and stays;
/// the row says so.
/// </summary>
public sealed class Undoing(ForumDb db, ContentDesk desk)
{
    private const int AtOnce = 250;

    /// <returns>How many rows were left because somebody touched the entry since.</returns>
    public async Task<int> Carry(ImportRun run, CancellationToken cancel)
    {
        var summary = new ManyItems();
        var (last, more, left) = (0L, true, 0);
        while (more)
        {
            var rows = await db.Set<ImportRow>().AsNoTracking().Where(r => r.RunId == run.Id && r.Id > last && r.AppliedRevision != null).OrderBy(r => r.Id).Take(AtOnce).ToListAsync(cancel);
            more = rows.Count == AtOnce;
            last = rows.Count > 0 ? rows[^1].Id : last;
            left += await TakeBack(rows, run.OwnerId, summary, cancel);
            db.ChangeTracker.Clear();
        }

        return left;
    }

    private async Task<int> TakeBack(List<ImportRow> rows, Guid byId, ManyItems summary, CancellationToken cancel)
    {
        var before = await Before([.. rows.Where(r => r.SeenRevision is not null)], cancel);
        var untouched = await Untouched(rows, before, cancel);
        foreach (var row in rows.Where(r => untouched.ContainsKey(r.ItemId!.Value)))
        {
            var item = untouched[row.ItemId!.Value];
            if (row.SeenRevision is null)
            {
                item.Delete(desk.Now);
            }
            else
            {
                item.Write(before[item.Id]);
            }
        }

        if (untouched.Count > 0)
        {
            await desk.SaveMany([.. untouched.Values], byId, summary, cancel);
            long[] done = [.. untouched.Keys];
            long[] ids = [.. rows.Where(r => done.Contains(r.ItemId!.Value)).Select(r => r.Id)];
            await db.Set<ImportRow>().Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(r => r.SetProperty(x => x.AppliedRevision, (int?)null), cancel);
        }

        return rows.Count - untouched.Count;
    }

    /// <summary>Entries that still are as the import left them. One that people belong to or keep is not new any more.</summary>
    private async Task<Dictionary<long, Institution>> Untouched(List<ImportRow> rows, Dictionary<long, InstitutionContent> before, CancellationToken cancel)
    {
        var revisions = rows.ToDictionary(r => r.ItemId!.Value, r => r);
        long[] ids = [.. revisions.Keys];
        var items = await db.Set<Institution>().IgnoreAutoIncludes().Where(i => ids.Contains(i.Id) && i.DeletedUtc == null).ToListAsync(cancel);
        var contentIds = items.ConvertAll(i => i.ContentItemId);
        var joined = await db.Set<Member>().Where(m => m.InstitutionId != null && contentIds.Contains(m.InstitutionId)).Select(m => m.InstitutionId!).ToHashSetAsync(cancel);
        var kept = await db.Set<Keeper>().Where(k => ids.Contains(k.InstitutionId)).Select(k => k.InstitutionId).ToHashSetAsync(cancel);
        return items.Where(i => i.Revision == revisions[i.Id].AppliedRevision && (before.ContainsKey(i.Id) || (revisions[i.Id].SeenRevision is null && !joined.Contains(i.ContentItemId) && !kept.Contains(i.Id)))).ToDictionary(i => i.Id);
    }

    private async Task<Dictionary<long, InstitutionContent>> Before(List<ImportRow> rows, CancellationToken cancel)
    {
        var wanted = rows.ToDictionary(r => r.ItemId!.Value, r => r.SeenRevision!.Value);
        long[] ids = [.. wanted.Keys];
        var revisions = await db.Set<ContentRevision>().AsNoTracking().Where(r => ids.Contains(r.ItemId)).Select(r => new { r.ItemId, r.Number, r.Json }).ToListAsync(cancel);
        return revisions.Where(r => wanted[r.ItemId] == r.Number).ToDictionary(r => r.ItemId, r => JsonColumn.Read<InstitutionContent>(r.Json));
    }
}
