using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>
/// Reads a sheet to its end and says of each row what would become of it, without touching the directory. A few hundred rows at a time are read,
/// held against the directory and written down, so that memory does not grow with the file. Done again after a kill, it begins anew.
/// </summary>
public sealed class DryRun(ForumDb db, ImportFiles files, KnownEntries known, RowRules rules, RowTwins twins, Places places, TimeProvider clock)
{
    private const int AtOnce = 250;

    /// <returns>A sentence where the file could not be read; null when every row has its outcome.</returns>
    public async Task<string?> Carry(ImportRun run, ImportScope scope, CancellationToken cancel)
    {
        var path = files.PathOf(run.Id);
        if (!File.Exists(path))
        {
            return "Berkasnya sudah tidak ada di server. Unggah lagi.";
        }

        try
        {
            return await Read(run, path, scope, cancel);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or System.Xml.XmlException)
        {
            // It was whole when it was handed in: the disk has it no longer as it was.
            return "Berkasnya tidak dapat dibaca lagi. Unggah lagi.";
        }
    }

    private async Task<string?> Read(ImportRun run, string path, ImportScope scope, CancellationToken cancel)
    {
        await Forget(run.Id, cancel);
        if (SheetFile.Open(path) is not OpenedSheet sheet)
        {
            return "Berkasnya tidak dapat dibaca lagi. Unggah lagi.";
        }

        var columns = run.Facts.Headings.Where(h => h.Key is not null).ToDictionary(h => h.Key!, h => h.Index, StringComparer.Ordinal);
        var areas = new AreaReading(await places.Now(cancel));
        foreach (var some in sheet.Rows().Where(r => r.Number > run.HeadingRow).Chunk(AtOnce))
        {
            var rows = some.Select(r => new RowDraft(r, columns, run.Facts.Decisions.GetValueOrDefault(r.Number))).ToList();
            await Look(run, rows, scope, areas, [.. sheet.Merged.Where(m => m.LastRow > run.HeadingRow)], cancel);
        }

        return null;
    }

    /// <summary>What an earlier try left.</summary>
    private async Task Forget(Guid run, CancellationToken cancel)
    {
        await db.Set<ImportRow>().Where(r => r.RunId == run).ExecuteDeleteAsync(cancel);
        await db.Set<ImportRun>().Where(r => r.Id == run).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.RowsDone, 0).SetProperty(x => x.NewCount, 0).SetProperty(x => x.ChangedCount, 0).SetProperty(x => x.SameCount, 0).SetProperty(x => x.ErrorCount, 0), cancel);
    }

    private async Task Look(ImportRun run, List<RowDraft> all, ImportScope scope, AreaReading areas, List<MergedCells> merged, CancellationToken cancel)
    {
        var rows = all.FindAll(r => !r.IsSkipped);
        foreach (var row in rows)
        {
            CheckShape(row, merged, run.Facts.Headings);
            Place(row, areas);
        }

        await known.Match(rows, cancel);
        await RefuseGuarded(rows, cancel);
        await twins.Check(run.Id, rows, cancel);
        foreach (var row in rows)
        {
            await Finish(row, scope, areas, cancel);
        }

        await Keep(run.Id, all, cancel);
    }

    private static void CheckShape(RowDraft row, List<MergedCells> merged, IReadOnlyList<Heading> headings)
    {
        if (row.IsForeign)
        {
            row.Refuse("Baris", "Baris ini memakai penyandian huruf lain daripada baris lain, sehingga hurufnya dapat keliru. Simpan ulang berkas sebagai “CSV UTF-8” atau .xlsx.");
        }

        foreach (var cells in merged.Where(m => m.FirstRow <= row.Number && row.Number <= m.LastRow))
        {
            var heading = headings.FirstOrDefault(h => h.Index == cells.FirstColumn)?.Text is { Length: > 0 } text ? text : $"Kolom {CellReference.Column(cells.FirstColumn)}";
            row.Refuse(heading, $"Sel {cells.Reference} digabung. Pisahkan (Unmerge), lalu isi tiap barisnya.");
        }
    }

    private static void Place(RowDraft row, AreaReading areas)
    {
        var found = areas.Of(row[InstitutionColumns.AreaCode], row[InstitutionColumns.AreaName], row[InstitutionColumns.Province], "");
        row.Area = found.Code;
    }

    /// <summary>What concerns clients is changed where a second person looks at it.</summary>
    private async Task RefuseGuarded(List<RowDraft> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Known?.Id).OfType<long>().ToList();
        var guarded = ids.Count == 0 ? [] : await db.Set<Safeguard>().Where(s => ids.Contains(s.ItemId) && s.IsAboutClients).Select(s => s.ItemId).ToListAsync(cancel);
        foreach (var row in rows.Where(r => r.Known is { } entry && guarded.Contains(entry.Id)))
        {
            row.Refuse("nama", "Data lembaga ini ditandai menyangkut penerima layanan. Ubah lewat formulirnya, supaya orang kedua memeriksanya.");
        }
    }

    private async Task Finish(RowDraft row, ImportScope scope, AreaReading areas, CancellationToken cancel)
    {
        var found = areas.Of(row[InstitutionColumns.AreaCode], row[InstitutionColumns.AreaName], row[InstitutionColumns.Province], row.Known?.Content.Area ?? "");
        row.Area = found.Code;
        if (found.Problem is { } problem)
        {
            row.Refuse(found.Column!, problem);
        }
        else if (scope.WhyNotArea(found.Code!) is { } outside)
        {
            row.Refuse(row.Has(InstitutionColumns.AreaCode) ? InstitutionColumns.AreaCode : InstitutionColumns.AreaName, outside);
        }

        if (row.Known is { } entry && scope.WhyNotEntry(entry) is { } others)
        {
            row.Refuse("nama", others);
        }

        row.Content = RowReading.Write(row);
        if (row.Known is { } before && !row.HasProblems && Same(before.Content, row.Content))
        {
            return;
        }

        await rules.Check(row, cancel);
    }

    private async Task Keep(Guid runId, List<RowDraft> rows, CancellationToken cancel)
    {
        var kept = rows.ConvertAll(row => ImportRow.Of(runId, row, OutcomeOf(row), RowTwins.KeyOf(row), new ImportFindings { Problems = [.. row.Problems], Changes = [.. ChangesOf(row)], Choices = [.. row.Choices], Decision = row.Decision }));
        db.AddRange(kept);
        await db.SaveQuietly(cancel);
        db.ChangeTracker.Clear();
        var (fresh, changed, same, errors) = (Count(kept, ImportOutcome.Baru), Count(kept, ImportOutcome.Berubah), Count(kept, ImportOutcome.Sama), Count(kept, ImportOutcome.Galat));
        var lease = clock.GetUtcNow().UtcDateTime + ImportWork.Lease;
        await db.Set<ImportRun>().Where(r => r.Id == runId).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.RowsDone, x => x.RowsDone + kept.Count).SetProperty(x => x.NewCount, x => x.NewCount + fresh).SetProperty(x => x.ChangedCount, x => x.ChangedCount + changed)
                .SetProperty(x => x.SameCount, x => x.SameCount + same).SetProperty(x => x.ErrorCount, x => x.ErrorCount + errors).SetProperty(x => x.NotBeforeUtc, lease), cancel);
    }

    private static int Count(List<ImportRow> rows, ImportOutcome outcome) => rows.Count(r => r.Outcome == outcome);

    private static ImportOutcome OutcomeOf(RowDraft row) =>
        row.IsSkipped ? ImportOutcome.Dilewati
        : row.HasProblems ? ImportOutcome.Galat
        : row.Known is null ? ImportOutcome.Baru
        : Same(row.Known.Content, row.Content!) ? ImportOutcome.Sama : ImportOutcome.Berubah;

    private static bool Same(InstitutionContent before, InstitutionContent after) => JsonColumn.Write(before) == JsonColumn.Write(after);

    private static IEnumerable<FieldChange> ChangesOf(RowDraft row) => row.Known is null || row.HasProblems || row.IsSkipped
        ? []
        : row.Known.Content.Lines().Zip(row.Content!.Lines()).Where(p => p.First.Text != p.Second.Text).Select(p => new FieldChange(p.First.Label, p.First.Text, p.Second.Text));
}
