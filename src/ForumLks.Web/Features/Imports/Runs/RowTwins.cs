using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>Finds rows of the same file that would write the same entry. Earlier rows are looked up in the database, so that a long file needs no more memory than a short one.</summary>
public sealed class RowTwins(ForumDb db)
{
    /// <summary>The one thing a row is about.</summary>
    public static string KeyOf(RowDraft row) => row switch
    {
        { Known: { } known } => $"i:{known.Id}",
        { RegistrationKey: { } number } => $"r:{number}",
        _ => $"n:{row.NameKey}|{row.Area}",
    };

    public async Task Check(Guid runId, IReadOnlyList<RowDraft> rows, CancellationToken cancel)
    {
        var drafts = rows.Where(r => r.NameKey.Length > 0 || r.Known is not null).ToList();
        var keys = drafts.Select(KeyOf).Distinct().ToList();
        var numbers = drafts.Select(r => r.RegistrationKey).OfType<string>().Distinct().ToList();
        var names = drafts.Select(r => r.NameKey).Where(n => n.Length > 0).Distinct().ToList();
        var earlier = await db.Set<ImportRow>().AsNoTracking()
            .Where(r => r.RunId == runId && (keys.Contains(r.Key) || (r.RegistrationKey != null && numbers.Contains(r.RegistrationKey)) || names.Contains(r.NameKey)))
            .OrderBy(r => r.Number).Select(r => new Seen(r.Number, r.Key, r.RegistrationKey, r.NameKey + "|" + r.Area)).ToListAsync(cancel);
        var (byKey, byNumber, byName) = (First(earlier, e => e.Key), First(earlier, e => e.Registration), First(earlier, e => e.Name));
        foreach (var row in drafts)
        {
            Check(row, byKey, byNumber, byName);
            var seen = new Seen(row.Number, KeyOf(row), row.RegistrationKey, NameOf(row));
            byKey.TryAdd(seen.Key, seen);
            byName.TryAdd(seen.Name, seen);
            if (seen.Registration is { } number)
            {
                byNumber.TryAdd(number, seen);
            }
        }
    }

    private static void Check(RowDraft row, Dictionary<string, Seen> byKey, Dictionary<string, Seen> byNumber, Dictionary<string, Seen> byName)
    {
        if (row.RegistrationKey is { } number && byNumber.TryGetValue(number, out var same))
        {
            row.Refuse(InstitutionColumns.Registration, $"Nomor tanda daftar ini sama dengan baris {same.Number}. Satu nomor hanya untuk satu lembaga.");
        }
        else if (byKey.TryGetValue(KeyOf(row), out var twin))
        {
            row.Refuse("nama", $"Baris ini mengenai lembaga yang sama dengan baris {twin.Number}. Gabungkan kedua baris.");
        }
        else if (row.Known is null && byName.TryGetValue(NameOf(row), out var namesake) && (row.RegistrationKey is null || namesake.Registration is null))
        {
            row.Refuse("nama", $"Nama dan wilayahnya sama dengan baris {namesake.Number}. Bila memang dua lembaga, isi nomor tanda daftar keduanya.");
        }
    }

    private static string NameOf(RowDraft row) => $"{row.NameKey}|{row.Area}";

    private static Dictionary<string, Seen> First(List<Seen> earlier, Func<Seen, string?> by) =>
        earlier.Where(e => by(e) is not null).GroupBy(e => by(e)!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private sealed record Seen(int Number, string Key, string? Registration, string Name);
}
