using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>Finds rows of the same file that would write the same entry. Earlier rows are looked up in the database, so that a long file needs no more memory than a short one.</summary>
public sealed class RowTwins(ForumDb db)
{
    /// <summary>Begins the key of a row that is new by its sender's word, whatever looks like it.</summary>
    public const string NewMark = "b:";

    /// <summary>The one thing a row is about.</summary>
    public static string KeyOf(RowDraft row) => row switch
    {
        { IsSkipped: true } => $"s:{row.Number}",
        { Known: { } known } => $"i:{known.Id}",
        { IsNewByDecision: true } => $"{NewMark}{row.Number}",
        { RegistrationKey: { } number } => $"r:{number}",
        _ => $"n:{row.NameKey}|{row.Area}",
    };

    public async Task Check(Guid runId, IReadOnlyList<RowDraft> rows, CancellationToken cancel)
    {
        var drafts = rows.Where(r => r.NameKey.Length > 0 || r.Known is not null).ToList();
        var keys = drafts.Select(KeyOf).Distinct().ToList();
        var numbers = drafts.Select(r => r.RegistrationKey).OfType<string>().Distinct().ToList();
        var names = drafts.Select(r => r.NameKey).Where(n => n.Length > 0).Distinct().ToList();
        var before = db.Set<ImportRow>().AsNoTracking().Where(r => r.RunId == runId);
        // Each by its own index: one question for all three would go through every earlier row of a long file.
        List<Seen> earlier =
        [
            .. await Seen.In(before.Where(r => keys.Contains(r.Key)), cancel),
            .. await Seen.In(before.Where(r => r.RegistrationKey != null && numbers.Contains(r.RegistrationKey)), cancel),
            .. await Seen.In(before.Where(r => names.Contains(r.NameKey)), cancel),
        ];
        earlier.Sort((a, b) => a.Number.CompareTo(b.Number));
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
            row.Ask(InstitutionColumns.Registration, $"Nomor tanda daftar ini sama dengan baris {same.Number}. Satu nomor hanya untuk satu lembaga.", [InsteadOf(same)]);
        }
        else if (byKey.TryGetValue(KeyOf(row), out var twin))
        {
            row.Ask("nama", $"Baris ini mengenai lembaga yang sama dengan baris {twin.Number}. Gabungkan kedua baris.", [InsteadOf(twin)]);
        }
        else if (row is { Known: null, IsNewByDecision: false } && byName.TryGetValue(NameOf(row), out var namesake) && (row.RegistrationKey is null || namesake.Registration is null))
        {
            row.Ask(
                "nama", $"Nama dan wilayahnya sama dengan baris {namesake.Number}. Bila memang dua lembaga, isi nomor tanda daftar keduanya.",
                [InsteadOf(namesake), row.Choice(RowDecision.New, "Memang dua lembaga: catat sebagai baru")]);
        }
    }

    private static RowChoice InsteadOf(Seen other) => new(RowDecision.Sent(other.Number, RowDecision.Skip), $"Pakai baris ini, lewati baris {other.Number}");

    private static string NameOf(RowDraft row) => $"{row.NameKey}|{row.Area}";

    private static Dictionary<string, Seen> First(List<Seen> earlier, Func<Seen, string?> by) =>
        earlier.Where(e => by(e) is not null).GroupBy(e => by(e)!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private sealed record Seen(int Number, string Key, string? Registration, string Name)
    {
        public static Task<List<Seen>> In(IQueryable<ImportRow> rows, CancellationToken cancel) =>
            rows.Select(r => new Seen(r.Number, r.Key, r.RegistrationKey, r.NameKey + "|" + r.Area)).ToListAsync(cancel);
    }
}
