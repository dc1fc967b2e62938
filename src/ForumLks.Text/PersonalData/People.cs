using System.Collections.Frozen;

namespace ForumLks.Text.PersonalData;

/// <summary>
/// Who is named in a text: behind "bernama" or a title, by a common given name, or as a capitalised name with an age. Whoever speaks for an
/// office is known by the words around; whoever is a child or receives services as well.
/// </summary>
internal static class People
{
    private const int LongestName = 4;
    private static readonly FrozenSet<string> Naming = Set("bernama", "dipanggil", "panggilan", "namanya", "disapa", "inisial", "berinisial");
    private static readonly FrozenSet<string> Adult = Set("ibu", "bu", "bapak", "pak", "bp", "bpk", "mbak", "mas", "tuan", "nyonya", "ny", "tn", "kang", "teh", "saudara", "saudari", "sdr", "sdri", "mbah", "kakek", "nenek", "eyang", "simbah", "bude", "pakde");
    private static readonly FrozenSet<string> Young = Set("ananda", "adik", "dik", "nak", "adinda", "by", "an");
    private static readonly FrozenSet<string> Elder = Set("mbah", "kakek", "nenek", "eyang", "simbah");
    private static readonly FrozenSet<string> NoName = Set(
        "anak", "ibu", "bapak", "jawa", "timur", "tengah", "barat", "selatan", "utara", "madiun", "ngawi", "magetan", "ponorogo", "pacitan", "indonesia", "dinsos", "lks", "lksa", "flks", "lkks", "hiv", "aids", "tbc", "nik", "kk", "nisn", "rt", "rw", "jl", "bpjs", "pkh", "sd", "smp", "sma", "covid", "allah", "tuhan", "nabi", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
        "kami", "mereka", "kita", "dia", "ia", "saya", "anda", "yang", "dan", "di", "ke", "dari", "untuk", "pada", "ini", "itu", "setiap", "semua", "para", "nasional", "sosial", "anak-anak", "no", "rp", "wib", "undang", "pancasila");

    public static List<PersonName> In(Tokens tokens)
    {
        var found = new List<PersonName>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is not { } person)
                continue;
            found.Add(person);
            i = person.End - 1;
        }

        return found;
    }

    private static PersonName? At(Tokens tokens, int first)
    {
        // A single letter is an initial: what a covered name has become.
        if (!(tokens[first] is { IsWord: true, IsCapitalised: true, Length: > 1 } word) || NoName.Contains(word.Text) || Words.Month.Contains(word.Text))
            return null;
        var before = Before(tokens, first);
        var isAnnounced = Naming.Contains(before) || (before is "nama" && first > 1);
        if (isAnnounced && before.EndsWith("inisial", StringComparison.Ordinal))
            return word.Length <= 4 && word.IsAllCapital ? new PersonName(first, first + 1, RoleOf(tokens, first, first + 1, before), true) : null;

        var isTitled = Adult.Contains(before) || Young.Contains(before);
        var end = NameEnd(tokens, first, isAnnounced || isTitled);
        var aged = AgeAfter(tokens, end);
        var isName = isAnnounced || isTitled || GivenNames.Has(word.Text) || HasNameEnding(word.Text)
            || (aged is not null && !word.IsAllCapital && (IsInside(tokens, first) || (tokens[end].Is(',') && aged < 100))) || IsBesideChild(tokens, first, end) || IsApposition(tokens, first, end);
        if (!isName || (!isAnnounced && OfInstitution(tokens, first)) || (word.IsAllCapital && word.Length > 1 && !isAnnounced && !isTitled && !GivenNames.Has(word.Text)))
            return null;
        return new PersonName(first, end, aged is < 18 ? PersonRole.Child : RoleOf(tokens, first, end, before), false);
    }

    private static string Before(Tokens tokens, int first)
    {
        var i = first - 1;
        while (i > 0 && first - i <= 2 && (tokens[i].Is('.') || tokens[i].Is(':') || tokens[i].Is('"')))
            i--;
        return i >= 0 && tokens[i].Sentence == tokens[first].Sentence ? tokens[i].Text : "";
    }

    private static int NameEnd(Tokens tokens, int first, bool isSure)
    {
        var end = first + 1;
        while (end < tokens.Count && end - first < LongestName && tokens[end] is { IsWord: true, IsCapitalised: true } next && next.Sentence == tokens[first].Sentence
            && !NoName.Contains(next.Text) && !Words.Institution.Contains(next.Text) && tokens.Gap(end - 1, end) is " " && (isSure || !next.IsAllCapital || next.Length == 1 || tokens[first].IsAllCapital))
            end++;
        return end;
    }

    /// <summary>Javanese and Arabic names are formed; no list has all of them.</summary>
    internal static bool HasNameEnding(string word) => word.Length > 5 && Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static readonly string[] Endings = ["yanto", "yono", "wati", "ningsih", "iyem", "inem", "inah", "arsih", "arno", "udin", "uddin", "yanti", "darman", "irman", "riyah", "tini"];

    /// <summary>"anaknya, Kirana, masih menyusu": set between commas behind a word for a child or client.</summary>
    private static bool IsApposition(Tokens tokens, int first, int end) =>
        first > 1 && tokens[first - 1].Is(',') && end < tokens.Count && (tokens[end].Is(',') || tokens[end].Is('.')) && !tokens[first].IsAllCapital && !Words.Institution.Contains(tokens[first].Text)
        && (IsPerson(tokens[first - 2]) || (Belonging.Contains(tokens[first - 2].Text) && (IsPerson(tokens[first - 3 < 0 ? 0 : first - 3]) || (first > 3 && Belonging.Contains(tokens[first - 3].Text) && IsPerson(tokens[first - 4])))));

    private static readonly FrozenSet<string> Belonging = Set("kami", "kita", "asuh", "itu", "tersebut", "pertama", "kedua", "bungsu", "sulung", "saya", "binaan", "layanan", "manfaat");

    private static bool IsPerson(Token token) => Words.Child.Contains(token.Text) || Words.Client.Contains(token.Text);

    private static bool IsInside(Tokens tokens, int first) => first > 0 && tokens[first - 1].Sentence == tokens[first].Sentence;

    /// <summary>A capitalised word that is nobody's institution, set right beside a word for a child.</summary>
    private static bool IsBesideChild(Tokens tokens, int first, int end)
    {
        if (first == 0 || end - first > 3 || tokens[first].IsAllCapital)
            return false;
        var before = Belonging.Contains(tokens[first - 1].Text) && first > 1 ? first - 2 : first - 1;
        return tokens[before].Sentence == tokens[first].Sentence
            && tokens[before] is { IsWord: true, Text: "balita" or "bayi" or "bocah" or "siswi" or "siswa" or "murid" or "adiknya" or "anaknya" } && (before < first - 1 || !tokens[before].IsCapitalised);
    }

    /// <summary>"(10)", "(10 tahun)", ", 10 tahun," or "usia 10" right behind a name.</summary>
    private static int? AgeAfter(Tokens tokens, int end)
    {
        for (var i = end; i < Math.Min(tokens.Count, end + 4); i++)
        {
            if (tokens[i].IsNumber)
            {
                var isBracketed = i > 0 && tokens[i - 1].Is('(') && i + 1 < tokens.Count && (tokens[i + 1].Is(')') || tokens[i + 1].Text is "tahun" or "th" or "thn" or "bulan" or "bln");
                // "Nomor 11 Tahun 2012", "Januari, 3 tahun lalu" are no ages.
                var isSaid = i + 1 < tokens.Count && tokens[i + 1].Text is "tahun" or "th" or "thn" or "bulan" && !(i + 2 < tokens.Count && (tokens[i + 2].IsNumber || tokens[i + 2].Text is "lalu" or "silam" or "terakhir" or "kemudian" or "berturut" or "ke"));
                return tokens[i].Length <= 2 && (isBracketed || isSaid) ? (tokens[i + 1].Text is "bulan" or "bln" ? 1 : int.Parse(tokens[i].Text, System.Globalization.CultureInfo.InvariantCulture)) : null;
            }

            if (!(tokens[i].Is('(') || tokens[i].Is(',') || tokens[i].Text is "berusia" or "usia" or "umur" or "berumur" or "yang"))
                return null;
        }

        return null;
    }

    /// <summary>"Panti Asuhan Siti Khadijah", "Jalan Dewi Sartika": the capitalised words before a name say whose it is.</summary>
    private static bool OfInstitution(Tokens tokens, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - 5); i--)
        {
            if (tokens[i].Is('.') || tokens[i].Is('-') || tokens[i].Is('\'') || tokens[i].Is('"') || tokens[i].IsNumber)
                continue;
            if (!tokens[i].IsWord || tokens[i].Sentence != tokens[first].Sentence)
                return false;
            if (Words.Institution.Contains(tokens[i].Text))
                return true;
            if (!tokens[i].IsCapitalised)
                return false;
        }

        return false;
    }

    private static PersonRole RoleOf(Tokens tokens, int first, int end, string before)
    {
        if (Young.Contains(before))
            return PersonRole.Child;
        if (Elder.Contains(before))
            return PersonRole.Client;
        var isTitled = Adult.Contains(before);
        var named = Naming.Contains(before);
        var (child, client) = (Distance(tokens, first, end, Words.Child, named ? 12 : 4), Distance(tokens, first, end, Words.Client, named ? 12 : 4));
        if (!named && IsOfficial(tokens, first, end))
            return PersonRole.Official;
        if (!isTitled && child is { } near && (client is null || near <= client))
            return PersonRole.Child;
        if (isTitled && ParentOf(tokens, first))
            return PersonRole.Child;
        return client is not null ? PersonRole.Client : PersonRole.Somebody;
    }

    /// <summary>"anak Pak Slamet" tells which child it is.</summary>
    private static bool ParentOf(Tokens tokens, int first)
    {
        var i = first - 2;
        if (i > 0 && tokens[i].Text is "dari" or "kandung" or "pasangan")
            i--;
        return i >= 0 && tokens[i].Sentence == tokens[first].Sentence && tokens[i].Text is "anak" or "anaknya" or "putra" or "putri" or "cucu" && first - i <= 3;
    }

    private static bool IsOfficial(Tokens tokens, int first, int end) =>
        tokens.Near(first, end, 7, 0, Words.Official) || tokens.Near(first, end, 4, 5, Words.Speaks)
        || (end + 1 < tokens.Count && tokens[end].Is(',') && (Words.Official.Contains(tokens[end + 1].Text) || (tokens[end + 1] is { IsCapitalised: true } degree && degree.Length <= 2 && end + 2 < tokens.Count && tokens[end + 2].Is('.'))));

    /// <summary>How far before a name, or right behind it, one of the words stands; null where none does. A verb between them parts them.</summary>
    private static int? Distance(Tokens tokens, int first, int end, FrozenSet<string> words, int farthest)
    {
        for (var i = first - 1; i >= Math.Max(0, first - farthest) && tokens[i].Sentence == tokens[first].Sentence; i--)
        {
            if ((words.Contains(tokens[i].Text) || (tokens[i].Text == "kecil" && tokens.Precedes(i, "si") && words.Contains("anak"))) && !(tokens[i].IsCapitalised && i > 0 && tokens[i - 1].IsCapitalised) && !IsHyphenated(tokens, i))
                return first - i;
            if (tokens[i].IsWord && Parting.Contains(tokens[i].Text))
                break;
        }

        for (var i = end; i < Math.Min(tokens.Count, end + 4) && tokens[i].Sentence == tokens[first].Sentence; i++)
        {
            if (words.Contains(tokens[i].Text) && (tokens[i - 1].Is(',') || tokens[i - 1].Text is "seorang" or "adalah" or "salah" or "sebagai" or "satu"))
                return i - end + 2;
        }

        return null;
    }

    private static readonly FrozenSet<string> Parting = Set("bersama", "oleh", "kepada", "menurut", "di", "dengan", "kata", "ujar", "seperti", "untuk", "dan", "karya", "milik", "mengajak", "melihat");

    private static bool IsHyphenated(Tokens tokens, int at) => at + 1 < tokens.Count && tokens[at + 1].Is('-') && tokens.Gap(at, at + 1).IsEmpty;

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
