using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>Takes a file in: looks through it, finds its headings, and lets the person say what they mean.</summary>
public sealed class Beginning(ForumDb db, ImportFiles files, TimeProvider clock)
{
    private const int LongestSample = 40;
    private const int MostNotes = 10;
    private const int LongestName = 120;

    /// <returns>Null when the run stands; a sentence where the file is refused, of which nothing is kept.</returns>
    public async Task<string?> Begin(Guid id, Guid ownerId, long? spaceId, string fileName, Stream content, CancellationToken cancel)
    {
        if (!await files.Keep(id, content, cancel))
        {
            return "Berkas ini lebih dari 20 MB. Bagi menjadi beberapa berkas, atau simpan sebagai CSV.";
        }

        var (run, refusal) = await Read(id, ownerId, spaceId, fileName, cancel);
        if (run is null)
        {
            files.Remove(id);
            return refusal;
        }

        db.Add(run);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Settles which column is which, remembers it, and queues the check.</summary>
    public async Task Settle(ImportRun run, IReadOnlyList<Heading> headings, CancellationToken cancel)
    {
        foreach (var key in new[] { "nama" }.Where(k => headings.All(h => h.Key != k)))
        {
            throw new BrokenRule($"Pilih kolom untuk “{InstitutionColumns.Find(key)!.Heading}”.");
        }

        if (headings.All(h => h.Key is not (InstitutionColumns.AreaCode or InstitutionColumns.AreaName or InstitutionColumns.Id)))
        {
            throw new BrokenRule("Pilih kolom untuk kode wilayah atau nama kabupaten/kota.");
        }

        if (headings.Where(h => h.Key is not null).GroupBy(h => h.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new BrokenRule($"Dua kolom dipilih untuk “{InstitutionColumns.Find(twice.Key!)!.Heading}”. Pilih satu saja.");
        }

        run.Map(headings, clock.GetUtcNow().UtcDateTime);
        await Remember(run.OwnerId, headings, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<(ImportRun? Run, string? Refusal)> Read(Guid id, Guid ownerId, long? spaceId, string fileName, CancellationToken cancel)
    {
        var outcome = SheetFile.Open(files.PathOf(id));
        if (outcome is not OpenedSheet sheet)
        {
            return (null, ((RefusedSheet)outcome).Sentence);
        }

        var remembered = await db.Set<RememberedHeading>().AsNoTracking().Where(h => h.OwnerId == ownerId).ToDictionaryAsync(h => h.Name, h => h.Key, cancel);
        var (row, headings) = HeadingMatch.Find(sheet.Rows(), remembered);
        var below = sheet.Rows().Count(r => r.Number > row);
        if (row == 0 || below == 0)
        {
            return (null, "Berkas ini tidak berisi baris data di bawah judul kolomnya.");
        }

        var first = sheet.Rows().First(r => r.Number > row);
        var facts = new ImportFacts
        {
            Sheet = sheet.Name, Notes = [.. sheet.Notes.Take(MostNotes)],
            Headings = [.. headings.Select(h => h with { Sample = first[h.Index].Text is { Length: > LongestSample } text ? text[..LongestSample] + "…" : first[h.Index].Text })],
        };
        return (ImportRun.Of(id, ownerId, spaceId, CutName(fileName), row, below, facts, clock.GetUtcNow().UtcDateTime), null);
    }

    private static string CutName(string fileName) => ImportRow.CutTo(Path.GetFileName(fileName), LongestName);

    /// <summary>Headings that our own words settle need no remembering.</summary>
    private async Task Remember(Guid ownerId, IReadOnlyList<Heading> headings, CancellationToken cancel)
    {
        var known = await db.Set<RememberedHeading>().Where(h => h.OwnerId == ownerId).ToDictionaryAsync(h => h.Name, cancel);
        foreach (var heading in headings.Select(h => (Name: HeadingMatch.NameOf(h.Text), h.Key)).Where(h => h.Name.Length > 0).DistinctBy(h => h.Name))
        {
            if (known.TryGetValue(heading.Name, out var one))
            {
                one.Mean(heading.Key ?? "");
            }
            else if (HeadingMatch.KeyOf(heading.Name) != heading.Key)
            {
                db.Add(RememberedHeading.Of(ownerId, heading.Name, heading.Key ?? ""));
            }
        }
    }
}
