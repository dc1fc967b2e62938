using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>
/// Takes a checked file over in one transaction: all of it or nothing. What somebody changed since the check stops it, named by row.
/// </summary>
public sealed class Applying(ForumDb db, ContentDesk desk)
{
    private const int AtOnce = 250;
    private const int MostNamed = 5;

    /// <returns>Why nothing was taken over; null when all was.</returns>
    public async Task<string?> Carry(ImportRun run, ImportScope scope, CancellationToken cancel)
    {
        if (await Conflicts(run.Id, cancel) is { } conflict)
        {
            return conflict;
        }

        var summary = new ManyItems();
        var (last, more) = (0L, true);
        while (more)
        {
            var rows = await db.Set<ImportRow>().Where(r => r.RunId == run.Id && r.Id > last && (r.Outcome == ImportOutcome.Baru || r.Outcome == ImportOutcome.Berubah)).OrderBy(r => r.Id).Take(AtOnce).ToListAsync(cancel);
            more = rows.Count == AtOnce;
            last = rows.Count > 0 ? rows[^1].Id : last;
            await Take(rows, run, scope, summary, cancel);
            db.ChangeTracker.Clear();
        }

        return null;
    }

    private async Task Take(List<ImportRow> rows, ImportRun run, ImportScope scope, ManyItems summary, CancellationToken cancel)
    {
        var written = new List<(ImportRow Row, Institution Item)>(rows.Count);
        var changed = rows.Where(r => r.Outcome == ImportOutcome.Berubah).ToList();
        var ids = changed.ConvertAll(r => r.ItemId!.Value);
        var items = ids.Count == 0 ? [] : await db.Set<Institution>().IgnoreAutoIncludes().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
        foreach (var row in changed)
        {
            items[row.ItemId!.Value].Write(JsonColumn.Read<InstitutionContent>(row.Json!));
            written.Add((row, items[row.ItemId.Value]));
        }

        var fresh = rows.Where(r => r.Outcome == ImportOutcome.Baru).ToList();
        var begun = await desk.BeginMany<Institution>([.. fresh.Select(r => JsonColumn.Read<InstitutionContent>(r.Json!))], run.OwnerId, cancel);
        for (var i = 0; i < begun.Count; i++)
        {
            begun[i].Place(scope.SpaceId, Visibility.Public);
            begun[i].Publish(desk.Now);
            written.Add((fresh[i], begun[i]));
        }

        if (written.Count > 0)
        {
            await desk.SaveMany([.. written.Select(w => w.Item)], run.OwnerId, summary, cancel);
            written.ForEach(w => w.Row.Applied(w.Item));
            await db.SaveQuietly(cancel);
        }
    }

    /// <summary>Entries that were changed or removed since the check, and new ones that somebody recorded meanwhile.</summary>
    private async Task<string?> Conflicts(Guid runId, CancellationToken cancel)
    {
        var rows = db.Set<ImportRow>().Where(r => r.RunId == runId);
        var entries = db.Set<Institution>().Where(i => i.DeletedUtc == null);
        var changed = await rows.Where(r => r.Outcome == ImportOutcome.Berubah && !entries.Any(i => i.Id == r.ItemId && i.Revision == r.SeenRevision))
            .OrderBy(r => r.Number).Select(r => r.Number).Take(MostNamed + 1).ToListAsync(cancel);
        var taken = await rows.Where(r => r.Outcome == ImportOutcome.Baru && !r.Key.StartsWith(RowTwins.NewMark)
                && (entries.Any(i => i.RegistrationNumber == r.RegistrationKey && r.RegistrationKey != null) || (r.RegistrationKey == null && entries.Any(i => i.NameKey == r.NameKey && i.Area == r.Area))))
            .OrderBy(r => r.Number).Select(r => r.Number).Take(MostNamed + 1).ToListAsync(cancel);
        return changed.Count + taken.Count == 0
            ? null
            : $"Tidak ada yang diterapkan, karena direktori berubah sejak berkas ini diperiksa. {Named("diubah atau dihapus orang lain", changed)}{Named("sudah dicatat orang lain", taken)}Periksa lagi, supaya dibandingkan dengan keadaan sekarang.";
    }

    private static string Named(string what, List<int> rows) => rows.Count switch
    {
        0 => "",
        > MostNamed => $"Baris {string.Join(", ", rows.Take(MostNamed))} dan lainnya: {what}. ",
        _ => $"Baris {string.Join(", ", rows)}: {what}. ",
    };
}
