using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Figures;

namespace ForumLks.Web.Features.Figures;

/// <summary>Counts and claims as rows for a spreadsheet.</summary>
public static class FigureTable
{
    private static readonly string[] Columns = ["Kode wilayah", "Wilayah", "Dari mana", "Jenis", "Ketepatan", "Jumlah", "Keadaan per", "Disampaikan oleh", "Sumber", "Rincian", "Mengapa rincian tidak sama", "Dikoreksi"];

    public static Table Of(IEnumerable<string> codes, IReadOnlyDictionary<string, int> counted, IReadOnlyList<Claim> claims, Gazetteer places, DateOnly today) => Table.Of(
        "Jumlah LKS", Columns, codes.SelectMany(code => Rows(code, counted.GetValueOrDefault(code), claims.Where(c => c.Area == code), places, today)));

    private static IEnumerable<object?[]> Rows(string code, int counted, IEnumerable<Claim> claims, Gazetteer places, DateOnly today)
    {
        yield return [code, places.NameOf(code), "tercatat di direktori", "semua", null, counted, today, null, "Direktori ForumLKS", null, null, false];
        foreach (var claim in claims)
        {
            yield return [code, places.NameOf(code), "disebut", claim.Kind?.Word() ?? "semua", claim.Operator.Word(), claim.Value, claim.AsOf, claim.SaidBy, claim.Source, string.Join("; ", claim.Parts), claim.MismatchReason, claim.IsCorrected];
        }
    }
}
