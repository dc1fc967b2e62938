using System.Globalization;
using System.Text.RegularExpressions;

namespace ForumLks.Text;

/// <summary>The kinds of regulation that are told apart, with their usual abbreviations as names.</summary>
public enum RegulationKind
{
    /// <summary>Undang-Undang.</summary>
    UU,

    /// <summary>Peraturan Pemerintah.</summary>
    PP,

    /// <summary>Peraturan Presiden.</summary>
    Perpres,

    /// <summary>Peraturan Menteri Sosial.</summary>
    Permensos,

    /// <summary>Peraturan Daerah, of a province, kabupaten or kota.</summary>
    Perda,

    /// <summary>Peraturan Gubernur.</summary>
    Pergub,

    /// <summary>Peraturan Bupati.</summary>
    Perbup,

    /// <summary>Peraturan Wali Kota.</summary>
    Perwal,

    /// <summary>Surat Edaran.</summary>
    SE,

    /// <summary>Surat Keputusan, Keputusan Menteri and the like.</summary>
    SK,
}

/// <summary>A regulation as Indonesian texts name it: "Permensos 184/2011", "Peraturan Daerah Provinsi Jawa Tengah Nomor 6 Tahun 2015".</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number in lower case, without what the ministry adds to it ("/HUK").</param>
/// <param name="Year">Its year.</param>
/// <param name="Place">Whose it is, in lower case without "provinsi", "kabupaten" or "kota"; empty where the text does not say.</param>
public sealed partial record RegulationCitation(RegulationKind Kind, string Number, int Year, string Place)
{
    private const int LongestText = 200_000;
    private const int Most = 200;

    /// <summary>Whether regulations of this kind are numbered anew by every province, kabupaten and kota.</summary>
    public bool IsLocal => Kind is RegulationKind.Perda or RegulationKind.Pergub or RegulationKind.Perbup or RegulationKind.Perwal or RegulationKind.SE or RegulationKind.SK;

    /// <summary>Kind, number and year as one word: "permensos/184/2011".</summary>
    public string Key => KeyOf(Kind, Number, Year);

    /// <summary>The same for a regulation that is known by its parts.</summary>
    public static string KeyOf(RegulationKind kind, string number, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}/{Bare(number)}/{year}");

    /// <summary>The name of a place as <see cref="Place"/> has it.</summary>
    public static string PlaceOf(string? name) =>
        PlaceWords().Replace(Spaces().Replace(name ?? "", " ").Trim().ToLowerInvariant(), "").Trim();

    /// <summary>All regulations that the text names, each once, in the order of the text. The text is looked at up to 200,000 letters.</summary>
    public static IReadOnlyList<RegulationCitation> In(string? text)
    {
        var found = new List<RegulationCitation>();
        foreach (Match match in Pattern().Matches(Spaces().Replace(text is { Length: > LongestText } ? text[..LongestText] : text ?? "", " ")))
        {
            var citation = Read(match);
            if (!found.Contains(citation) && found.Count < Most)
                found.Add(citation);
        }

        return found;
    }

    private static RegulationCitation Read(Match match) => new(
        KindOf(match),
        Bare(match.Groups["number"].Value),
        int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
        PlaceOf(match.Groups["place"].Value));

    private static RegulationKind KindOf(Match match) =>
        Enum.GetValues<RegulationKind>().First(kind => match.Groups[kind.ToString()].Success);

    private static string Bare(string number) =>
        Spaces().Replace(number, "").ToLowerInvariant().Replace("/huk", "", StringComparison.Ordinal).TrimStart('0');

    // Names of places are taken as they stand between the kind and "Nomor": one to five capitalised words.
    [GeneratedRegex(
        """
        \b(?:
          (?<UU>(?i:Undang[\s-]*Undang)|UU) | (?<PP>(?i:Peraturan\sPemerintah)|PP) | (?<Perpres>(?i:Peraturan\sPresiden)|Perpres)
          | (?<Permensos>(?i:Peraturan\sMenteri\sSosial)|Permensos) | (?<Perda>(?i:Peraturan\sDaerah)|Perda)
          | (?<Pergub>(?i:Peraturan\sGubernur)|Pergub) | (?<Perbup>(?i:Peraturan\sBupati)|Perbup) | (?<Perwal>(?i:Peraturan\sWali\s?kota)|Perwal(?:i|kot)?)
          | (?<SE>(?i:Surat\sEdaran)|SE) | (?<SK>(?i:Surat\sKeputusan|Keputusan\sMenteri\sSosial)|SK)
        )
        (?:\s(?:Republik\sIndonesia|RI))?
        (?<place>(?:\s[A-Z][A-Za-z.]+){1,5}?)??
        ,?\s(?:(?i:Nomor|Nomer|No\.?)\s?:?\s?)?
        (?:
          (?<number>\d{1,4}(?:\s?[A-Z])?(?:/HUK)?)(?:\s?/\s?|\s(?i:Tahun|Th\.?)\s)(?<year>(?:19|20)\d\d)\b
          | (?<number>\d[\dA-Za-z./-]{0,40})\s(?i:Tahun|Th\.?)\s(?<year>(?:19|20)\d\d)\b
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:pemerintah|gubernur|bupati|wali ?kota|provinsi|propinsi|kabupaten|kota|daerah|dki)\b\s*")]
    private static partial Regex PlaceWords();
}
