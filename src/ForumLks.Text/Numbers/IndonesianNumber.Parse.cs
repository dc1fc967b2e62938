using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ForumLks.Text;

public static partial class IndonesianNumber
{
    private const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>
    /// Reads "1234", "1.234", "1.234,5", "0,125" and "Rp1.500.000". What could be read two ways ("1.5", "1,234") or is grouped the English
    /// way
    /// ("1,234.5") is not guessed: <paramref name="reason"/> then says in Indonesian what to write.
    /// </summary>
    public static bool TryParse(string? text, out decimal number, [NotNullWhen(false)] out string? reason)
    {
        number = 0;
        var typed = Currency().Replace(text?.Trim() ?? "", "$1");
        reason = Refusal(typed);
        if (reason is not null)
            return false;
        var plain = typed.Replace(".", "").Replace(',', '.').Replace('−', '-');
        if (decimal.TryParse(plain, Signed, CultureInfo.InvariantCulture, out number))
            return true;
        reason = "Angka ini terlalu besar. Periksa lagi jumlah angkanya.";
        return false;
    }

    private static string? Refusal(string typed)
    {
        if (typed.Length == 0)
            return "Angka belum diisi.";
        if (!Allowed().IsMatch(typed))
            return "Tulis angka saja, misalnya 1.234 atau 1.234,5.";
        if (English().IsMatch(typed))
            return $"“{typed}” tampak memakai cara Inggris. Pakai titik untuk ribuan dan koma untuk desimal, misalnya 1.234,5.";
        if (ThreeDecimals().Match(typed) is { Success: true } unclear)
            return $"“{typed}” dapat dibaca dua cara. Tulis {unclear.Result("${whole}.${rest}")} bila ribuan, atau {typed}0 bila desimal.";
        if (PointAsComma().Match(typed) is { Success: true } point)
            return $"“{typed}” belum jelas. Untuk desimal pakai koma: {point.Result("${whole},${rest}")}. Titik hanya untuk ribuan, misalnya 1.500.";
        return Grouped().IsMatch(typed) ? null : "Titik ribuan harus memisahkan tiap tiga angka, misalnya 1.234.567,5.";
    }

    [GeneratedRegex(@"^([-−]?)\s*Rp\.?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Currency();

    [GeneratedRegex("^[-−]?[0-9][0-9.,]*$")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^[-−]?[0-9]{1,3}(,[0-9]{3})+\.[0-9]+$|^[-−]?[0-9]{1,3}(,[0-9]{3}){2,}$")]
    private static partial Regex English();

    [GeneratedRegex("^(?<whole>[-−]?[1-9][0-9]{0,2}),(?<rest>[0-9]{3})$")]
    private static partial Regex ThreeDecimals();

    [GeneratedRegex(@"^(?<whole>[-−]?[0-9]+)\.(?<rest>[0-9]{1,2}|[0-9]{4,})$|^(?<whole>[-−]?0)\.(?<rest>[0-9]+)$")]
    private static partial Regex PointAsComma();

    [GeneratedRegex(@"^[-−]?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?$")]
    private static partial Regex Grouped();
}
