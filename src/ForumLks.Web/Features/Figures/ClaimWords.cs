using System.Text.RegularExpressions;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;

namespace ForumLks.Web.Features.Figures;

/// <summary>
/// Which of the numbers quoted at meetings say how many LKS there are, and of what: "Jumlah LKS di Kalimantan Selatan", "LKSA yang tercatat resmi di Kabupaten Ngawi".
/// Those who came to a meeting or filled a form in are no such number.
/// </summary>
public static partial class ClaimWords
{
    public static bool IsCountOfLks(string what) => Counted().IsMatch(what) && !SomeOnly().IsMatch(what);

    /// <summary>The kind of service; null where all kinds are meant.</summary>
    public static ServiceKind? KindOf(string words) =>
        Says(words, "lksa") || Says(words, "anak") ? ServiceKind.Anak
        : Says(words, "lanjut usia") || Says(words, "lansia") ? ServiceKind.LanjutUsia
        : Says(words, "disabilitas") ? ServiceKind.Disabilitas
        : Says(words, "napza") ? ServiceKind.Napza
        : Says(words, "lainnya") || Says(words, "lain-lain") ? ServiceKind.Lainnya
        : null;

    /// <summary>The kabupaten/kota that the words name in full, else the place of the meeting.</summary>
    public static string AreaOf(ReportedFigure figure, Gazetteer places) =>
        places.AreasOf(figure.Area[..2]).FirstOrDefault(a => Says(figure.What, a.FullName))?.Code
            ?? (figure.Area.Length > 2 && places.ProvinceOf(figure.Area) is { } province && Says(figure.What, $"di {province.Name}") ? province.Code : figure.Area);

    private static bool Says(string words, string name)
    {
        var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(words[at - 1])) && (at + name.Length == words.Length || !char.IsLetter(words[at + name.Length]));
    }

    [GeneratedRegex(@"^\s*((jumlah|banyaknya|total)\s+(lksa?|lembaga kesejahteraan sosial)\b|(lksa?|lembaga kesejahteraan sosial)\b.*\byang\s+(tercatat|terdata|terdaftar)\b)", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(hadir|peserta|mengisi|ikut|diundang|mengikuti)\b", RegexOptions.IgnoreCase, 200)]
    private static partial Regex SomeOnly();
}
