using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>
/// Finds the directory's own entry that a row is about: by the id that an export wrote, by the registration number, by name and place. Where two
/// could be meant, the row is asked about instead.
/// </summary>
public sealed class KnownEntries(ForumDb db)
{
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
            row.Known = row.Told(InstitutionColumns.Id) is { } id ? ById(row, byId.GetValueOrDefault(id)) : ByNumber(row, byNumber) ?? ByName(row, [.. byName[(row.NameKey, row.Area)]]);
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

    private static Institution? ByNumber(RowDraft row, ILookup<string, Institution> byNumber)
    {
        if (row.RegistrationKey is not { } number || byNumber[number].ToList() is not { Count: > 0 } claiming)
        {
            return null;
        }

        // A number that several entries claim: the name decides, if it can.
        var known = claiming.Count == 1 ? claiming[0] : claiming.Where(i => i.NameKey == row.NameKey).ToList() is [var only] ? only : null;
        if (known is null)
        {
            row.Refuse(InstitutionColumns.Registration, $"Nomor ini tercatat pada {claiming.Count} lembaga: {string.Join(", ", claiming.Take(3).Select(i => $"“{i.Title}”"))}. Gabungkan atau betulkan dahulu di direktori, atau isi kolom ID ForumLKS.");
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
            var unnumbered = named.Where(i => i.RegistrationNumber is null).ToList();
            if (unnumbered.Count == 1)
            {
                return unnumbered[0];
            }

            row.Refuse(InstitutionColumns.Registration, $"“{named[0].Title}” di wilayah ini sudah tercatat dengan nomor lain ({ImportCell.Shortened(named[0].Content.RegistrationNumber ?? number)}). Bila lembaganya sama, isi kolom ID ForumLKS; bila bukan, bedakan namanya.");
            return null;
        }

        if (named.Count > 1)
        {
            row.Refuse("nama", $"Ada {named.Count} lembaga bernama ini di wilayah yang sama. Isi nomor tanda daftar atau kolom ID ForumLKS.");
            return null;
        }

        return named[0];
    }
}
