using System.Text.RegularExpressions;
using ForumLks.Media;
using ForumLks.Web.Features.Regions;

namespace ForumLks.Web.Features.Imports;

/// <summary>What a row says of its place: a code, or why there is none, with the column to mend.</summary>
public sealed record AreaFound(string? Code, string? Column = null, string? Problem = null);

/// <summary>Which kabupaten, kota or province a row means. Nothing is guessed where two could be meant.</summary>
public sealed partial class AreaReading(Gazetteer places)
{
    private readonly AreaNames _names = new(places);

    /// <param name="known">What the record has already; a row without a place leaves it.</param>
    public AreaFound Of(TableCell code, TableCell name, TableCell province, string known)
    {
        // A code in the column of names is a code all the same.
        (code, name) = code.Kind == CellKind.Empty && OnlyDigits().IsMatch(name.Text) ? (name, TableCell.Empty) : (code, name);
        var named = name.Kind == CellKind.Empty ? [] : Named(name.Text, province.Text);
        if (code.Kind != CellKind.Empty && code.Text != "-")
        {
            return OfCode(code.Text.Replace(',', '.'), named, name.Text);
        }

        if (name.Kind == CellKind.Empty)
        {
            return province.Kind != CellKind.Empty && known.Length == 0
                ? new(null, InstitutionColumns.AreaName, "Kabupaten atau kotanya belum diisi. Untuk lembaga tingkat provinsi, tulis “Provinsi …” di kolom ini.")
                : known.Length > 0 ? new(known) : new(null, InstitutionColumns.AreaCode, "Isi kode wilayah atau nama kabupaten/kotanya.");
        }

        return named switch
        {
            [] => new(null, InstitutionColumns.AreaName, Unknown(name.Text)),
            [var only] => new(only),
            _ => new(null, InstitutionColumns.AreaName, $"“{ImportCell.Shortened(name.Text)}” dapat berarti {string.Join(" atau ", named.Select(WithCode))}. Tulis nama lengkapnya, atau isi kodenya."),
        };
    }

    private IReadOnlyList<string> Named(string name, string province)
    {
        var codes = _names.CodesOf(name);
        if (codes.Count < 2 || province.Length == 0)
        {
            return codes;
        }

        var within = _names.CodesOf(province).Where(c => c.Length == 2).ToList();
        return codes.Where(c => c.Length > 2 && within.Contains(c[..2])).ToList() is { Count: > 0 } narrowed ? narrowed : codes;
    }

    private AreaFound OfCode(string code, IReadOnlyList<string> named, string name)
    {
        if (Longer().Match(code) is { Success: true } longer)
        {
            code = longer.Groups[1].Value;
        }

        if (places.Knows(code))
        {
            return named.Count == 0 || named.Contains(code) || name.Length == 0
                ? name.Length > 0 && named.Count == 0 ? new(null, InstitutionColumns.AreaName, Unknown(name)) : new(code)
                : new(null, InstitutionColumns.AreaCode, $"Kode {code} adalah {places.NameOf(code)}, tetapi namanya “{ImportCell.Shortened(name)}”. Betulkan salah satu.");
        }

        // A code that lost its last zero, with the name beside it, can only be one.
        return named.Contains(code + "0") && HalfCode().IsMatch(code) ? new(code + "0") : new(null, InstitutionColumns.AreaCode, WhyNot(code));
    }

    private string WhyNot(string code)
    {
        if (HalfCode().IsMatch(code))
        {
            return places.Knows(code + "0")
                ? $"“{code}” bukan kode wilayah. Excel membuang nol di belakang angka: mungkin maksudnya {WithCode(code + "0")}. Ubah format kolom menjadi Teks, lalu ketik ulang kodenya."
                : $"“{code}” bukan kode wilayah: sesudah titik ada dua angka, misalnya 35.21.";
        }

        return BpsCode().IsMatch(code)
            ? $"“{code}” adalah kode BPS, tanpa titik. Nomor BPS tidak selalu sama dengan nomor Kemendagri, maka tidak kami tebak. Tulis kode Kemendagri seperti 35.21, atau jangan impor kolom ini dan pakai nama wilayahnya."
            : $"Kode wilayah “{ImportCell.Shortened(code)}” tidak ada dalam daftar Kemendagri.";
    }

    private string Unknown(string name) => _names.NearestTo(name) is { } near
        ? $"“{ImportCell.Shortened(name)}” tidak ada dalam daftar wilayah. Mungkin maksudnya {WithCode(near)}?"
        : $"“{ImportCell.Shortened(name)}” tidak ada dalam daftar wilayah Kemendagri.";

    private string WithCode(string code) => code.Length == 2 ? $"Provinsi {places.NameOf(code)} ({code})" : $"{places.NameOf(code)} ({code})";

    /// <summary>The code of a kecamatan or desa begins with its kabupaten's.</summary>
    [GeneratedRegex(@"^(\d{2}\.\d{2})\.\d{2}(?:\.\d{4})?$")]
    private static partial Regex Longer();

    [GeneratedRegex(@"^\d[\d.,]*$")]
    private static partial Regex OnlyDigits();

    [GeneratedRegex(@"^\d{2}\.\d$")]
    private static partial Regex HalfCode();

    [GeneratedRegex(@"^\d{4}(?:\d{3}|\d{6})?$")]
    private static partial Regex BpsCode();
}
