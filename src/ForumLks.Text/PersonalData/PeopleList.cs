using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ForumLks.Text.PersonalData;

/// <summary>
/// Whether a text is, or holds, a list of people: names one under the other or between commas, numbered names, a heading such as
/// "nama anak" with names behind it, several citizens' numbers. Services, villages and offices listed in the same way are none.
/// It guesses from given names, titles, ages and the form of the list; linear in the text.
/// </summary>
public static partial class PeopleList
{
    /// <summary>Two names may stand in a sentence; three are a list.</summary>
    private const int Enough = 3;

    private static readonly FrozenSet<string> Places = Set("desa", "kelurahan", "kecamatan", "kabupaten", "kota", "provinsi", "dusun", "wilayah", "kapanewon", "distrik", "nagari", "kampung", "pekon", "gampong", "cakupan");

    /// <summary>True where three or more people are listed, or two under a heading that says so.</summary>
    /// <param name="text">One field of a form, of any length.</param>
    public static bool In(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var plain = new string(FoldedText.Of(text).Span);
        if (CitizenNumber().Count(plain) >= 2)
            return true;
        var (names, likely, announced) = (0, 0, false);
        foreach (var line in plain.Split('\n'))
        {
            announced |= Heading().IsMatch(line);
            var needed = IsAboutPlaces(line) ? NameLikeness.Certain : NameLikeness.Strong;
            foreach (var piece in Separators().Split(line))
            {
                var likeness = NamePiece.LikenessOf(piece);
                names += likeness >= needed ? 1 : 0;
                likely += likeness == NameLikeness.Weak && needed == NameLikeness.Strong ? 1 : 0;
            }
        }

        return names >= Enough || (names == 2 && likely > 0 && likely <= 2) || (announced && names + Math.Min(names, likely) >= 2);
    }

    /// <summary>Whether a short text that should name an office names a person: "Bu Sari", "Budi Santoso".</summary>
    /// <param name="text">A few words.</param>
    public static bool NamesSomebody(string? text) =>
        !string.IsNullOrWhiteSpace(text) && Separators().Split(new string(FoldedText.Of(text).Span)).Any(piece => NamePiece.LikenessOf(piece) >= NameLikeness.Strong);

    /// <summary>"Desa binaan: Rahayu, Sumber Agung": places carry people's names.</summary>
    private static bool IsAboutPlaces(string line) =>
        line.Split(' ', ':', ',', '*', '-').Where(w => w.Length > 0).Take(5).Any(w => Places.Contains(w.ToLowerInvariant()));

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.Create(StringComparer.Ordinal, words);

    [GeneratedRegex(@"[,;|/&•·\t]|\s+(?:dan|serta|atau)\s+|(?<![\p{L}\d])\d{1,3}\s*[.)]\s|\s[-–*]\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<!\d)\d{16}(?!\d)|(?<!\d)\d{4}[ .-]\d{4}[ .-]\d{4}[ .-]\d{4}(?!\d)|(?<!\d)\d{6}[ .-]\d{6}[ .-]\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex CitizenNumber();

    [GeneratedRegex(@"\b(?:nama|nama-nama|daftar|data|identitas)\s+(?:nama\s+)?(?:lengkap\s+)?(?:para\s+)?(?:anak|klien|penghuni|penerima|santri|siswa|warga|lansia|pasien|kelayan|korban|ppks|pm)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
