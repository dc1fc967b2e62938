using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ForumLks.Text.PersonalData;

/// <summary>How much one piece of a list looks like somebody's name.</summary>
internal enum NameLikeness
{
    None,

    /// <summary>Two or three capitalised words that might be anything.</summary>
    Weak,

    /// <summary>Begins with a given name, ends as names do, or is a name with an age.</summary>
    Strong,

    /// <summary>Several of its words are names, or its form leaves no doubt.</summary>
    Certain,
}

/// <summary>One piece between commas or on a line of its own, looked at as a name.</summary>
internal static partial class NamePiece
{
    private const int LongestName = 5;

    private static readonly FrozenSet<string> Titles = Set("ananda", "adik", "dik", "an", "sdr", "sdri", "saudara", "saudari", "bu", "ibu", "pak", "bapak", "bpk", "nn", "ny", "tn", "mbah", "mbak", "mas", "kakek", "nenek", "eyang", "drs", "dr", "dra", "ir", "hj", "h", "kh");
    private static readonly FrozenSet<string> Middles = Set("bin", "binti", "bt", "al");

    /// <summary>Words that no person is called by, although the one before them is a name: "budi pekerti", "bina wijaya" stays.</summary>
    private static readonly FrozenSet<string> NoSurname = Set("pekerti", "daya", "luhur", "utomo");

    public static NameLikeness LikenessOf(string piece)
    {
        if (piece.Length > 120)
            return NameLikeness.None;
        var (name, hasAge) = WithoutAge(WithoutMark(piece));
        var words = name.Split([' ', '.', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        var titled = words.Length > 1 && Titles.Contains(words[0].ToLowerInvariant());
        words = titled ? words[1..] : words;
        if (words.Length is 0 or > LongestName || words.Any(w => !w.All(char.IsLetter)))
            return NameLikeness.None;
        if (hasAge && words.All(w => char.IsUpper(w[0])) && !words.Any(IsOffice))
            return NameLikeness.Certain;
        return OfWords(words, titled);
    }

    private static NameLikeness OfWords(string[] words, bool titled)
    {
        var lower = Array.ConvertAll(words, w => w.ToLowerInvariant());
        if (words.Any(IsOffice) || lower.Skip(1).Any(NoSurname.Contains))
            return NameLikeness.None;
        var known = lower.Count(w => GivenNames.Has(w) || People.HasNameEnding(w));
        var capitalised = words.All(w => char.IsUpper(w[0]) || Middles.Contains(w));
        if (words.Length > 2 && capitalised && lower[1..^1].Any(w => w is "bin" or "binti"))
            return NameLikeness.Certain;
        if (known >= 2 || (titled && capitalised && known > 0))
            return NameLikeness.Certain;
        if (known == 1 && capitalised && (GivenNames.Has(lower[0]) || People.HasNameEnding(lower[^1])))
            return NameLikeness.Strong;
        return capitalised && words.Length is 2 or 3 ? NameLikeness.Weak : NameLikeness.None;
    }

    /// <summary>Without its number, dash or bullet, and without what leads to a name: "diasuh oleh", "yaitu", "nama:".</summary>
    private static string WithoutMark(string piece) => Mark().Replace(piece, "", 1).Trim();

    private static (string Name, bool HasAge) WithoutAge(string piece)
    {
        var match = Age().Match(piece);
        return match.Success ? (piece[..match.Index].Trim(), true) : (Behind().Replace(piece, "").Trim(), false);
    }

    private static bool IsOffice(string word) =>
        word.ToLowerInvariant() is var w && (Words.Institution.Contains(w) || Words.Place.Contains(w) || Words.Month.Contains(w) || w is "dinas" or "desa" or "kelurahan" or "kecamatan" or "kabupaten" or "kota" or "layanan" or "anak");

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.Create(StringComparer.Ordinal, words);

    [GeneratedRegex(@"^[\s\d.):(*#>•–-]*(?:.{0,60}?(?:\boleh|\byaitu|\byakni|\bantara lain|\bbernama|\badalah|:)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*(?:\(\s*)?(?:usia\s+|umur\s+|berusia\s+)?\d{1,2}\s*(?:tahun|thn|th|bulan|bln)\b.*$|\s*\(\s*\d{1,2}\s*\)\s*$|\s+kelas\s+\d{1,2}\b.*$|\s*\(\s*[LP]\s*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"\s*\([^)]*\)\s*$|[.:*\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
