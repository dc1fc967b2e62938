using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>
/// Finds the directory's own entry that a row is about: by the id that an export wrote, by the registration number, by name and place. Where two
/// could be meant, the person is asked; what they said is kept with the run and holds as long as that entry still is one of those.
/// </summary>
public sealed class KnownEntries(ForumDb db)
{
    private const int MostOffered = 5;

    public async Task Match(IReadOnlyList<RowDraft> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Told(InstitutionColumns.Id)).OfType<string>().Distinct().ToList();
        var numbers = rows.Select(r => r.RegistrationKey).OfType<string>().Distinct().ToList();
        var names = rows.Select(r => r.NameKey).Where(n => n.Length > 0).Distinct().ToList();
        // One question over both tables could use no index.
        List<Institution> found =
        [
            .. await Entries().Where(i => ids.Contains(i.ContentItemId)).ToListAsync(cancel),
            .. await Entries().Where(i => i.RegistrationNumber != null && numbers.Contains(i.RegistrationNumber)).ToListAsync(cancel),
            .. await Entries().Where(i => names.Contains(i.NameKey)).ToListAsync(cancel),
        ];
        found = [.. found.DistinctBy(i => i.Id).OrderBy(i => i.Id)];
        var byId = found.ToDictionary(i => i.ContentItemId, StringComparer.Ordinal);
        var byNumber = found.Where(i => i.RegistrationNumber is not null).ToLookup(i => i.RegistrationNumber!, StringComparer.Ordinal);
        var byName = found.ToLookup(i => (i.NameKey, i.Area));
        foreach (var row in rows)
        {
            List<Institution> numbered = row.RegistrationKey is { } number ? [.. byNumber[number]] : [];
            List<Institution> named = [.. byName[(row.NameKey, row.Area)]];
            row.Known = row.Told(InstitutionColumns.Id) is { } id ? ById(row, byId.GetValueOrDefault(id))
                : row.IsNewByDecision ? null
                : numbered.Concat(named).FirstOrDefault(i => i.Id == RowDecision.EntryOf(row.Decision)) ?? ByNumber(row, numbered) ?? ByName(row, named);
        }
    }

    public IQueryable<Institution> Entries() => db.Set<Institution>().AsNoTracking().IgnoreAutoIncludes().Where(i => i.DeletedUtc == null);

    private static Institution? ById(RowDraft row, Institution? known)
    {
        if (known is null)
        {
            row.Refuse(InstitutionColumns.Id, "Tidak ada lembaga dengan ID ini. Kosongkan kolom ini untuk lembaga baru.");
        }

        return known;
    }

    private static Institution? ByNumber(RowDraft row, List<Institution> claiming)
    {
        if (claiming.Count == 0)
        {
            return null;
        }

        // A number that several entries claim: the name decides, if it can.
        var known = claiming.Count == 1 ? claiming[0] : claiming.FindAll(i => i.NameKey == row.NameKey) is [var only] ? only : null;
        if (known is null)
        {
            Ask(row, InstitutionColumns.Registration, $"Nomor ini tercatat pada {claiming.Count} lembaga: {string.Join(", ", claiming.Take(3).Select(i => $"“{i.Title}”"))}. Yang mana?", claiming);
        }
        else if (row.NameKey.Length > 0 && row.Area is not null && known.NameKey != row.NameKey && known.Area != row.Area)
        {
            // One digit wrong, and the row would overwrite somebody else.
            Ask(row, InstitutionColumns.Registration, $"Nomor ini tercatat pada “{known.Title}”, yang nama dan wilayahnya lain. Lembaga yang sama?", claiming);
        }

        return known;
    }

    private static Institution? ByName(RowDraft row, List<Institution> named)
    {
        if (row.HasProblems || row.NameKey.Length == 0 || named.Count == 0)
        {
            return null;
        }

        if (row.RegistrationKey is { } number)
        {
            if (named.FindAll(i => i.RegistrationNumber is null) is [var unnumbered])
            {
                return unnumbered;
            }

            Ask(
                row, InstitutionColumns.Registration,
                $"“{named[0].Title}” di wilayah ini sudah tercatat dengan nomor lain ({ImportCell.Shortened(named[0].Content.RegistrationNumber ?? number)}). Lembaga yang sama, yang nomornya berganti?", named);
            return null;
        }

        if (named.Count > 1)
        {
            Ask(row, "nama", $"Ada {named.Count} lembaga bernama ini di wilayah yang sama. Yang mana? Nomor tanda daftar atau kolom ID ForumLKS juga memastikannya.", named);
            return null;
        }

        return named[0];
    }

    /// <summary>Only what everybody may read of it.</summary>
    private static string NumberOf(Institution entry) =>
        entry is { Status: ContentStatus.Published, Visibility: Visibility.Public, Content.RegistrationNumber: { Length: > 0 } number } ? $", nomor {ImportCell.Shortened(number)}" : "";

    private static void Ask(RowDraft row, string column, string sentence, List<Institution> among) => row.Ask(
        column,
        sentence,
        [
            .. among.Take(MostOffered).Select(i => row.Choice(RowDecision.Entry(i.Id), $"Sama dengan “{i.Title}”{NumberOf(i)}")),
            row.Choice(RowDecision.New, "Lembaga lain: catat sebagai baru"),
        ]);
}
