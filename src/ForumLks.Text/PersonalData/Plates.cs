using System.Collections.Frozen;

namespace ForumLks.Text.PersonalData;

/// <summary>Number plates: a letter or two of the registration area, one to four digits, up to three letters (Peraturan Polri 7/2021, annex).</summary>
internal static class Plates
{
    private static readonly FrozenSet<string> Areas = FrozenSet.Create(StringComparer.Ordinal,
        "a", "b", "d", "e", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "w", "z", "aa", "ab", "ad", "ae", "ag", "ba", "bb", "bd", "be", "bg", "bh", "bk", "bl", "bm", "bn", "bp", "da", "db", "dc", "dd", "de", "dg", "dh", "dk", "dl", "dm", "dn", "dp", "dr", "dt", "dw",
        "ea", "eb", "ed", "kb", "kh", "ks", "kt", "ku", "pa", "pb", "pg", "ps", "pt", "px", "py");

    public static IEnumerable<Hit> In(Tokens tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!(tokens[i] is { IsWord: true, IsAllCapital: true, Length: <= 2 } area && Areas.Contains(area.Text) && Follows(tokens, i) && tokens[i + 1] is { IsNumber: true, Length: <= 4 } number && number.Text[0] != '0'))
                continue;
            var hasTail = i + 2 < tokens.Count && tokens[i + 2] is { IsWord: true, IsAllCapital: true, Length: <= 3 } && Follows(tokens, i + 1);
            var end = hasTail ? i + 3 : i + 2;
            var spoken = tokens.Near(i, end, 7, 3, Words.Vehicle);
            if ((hasTail && (spoken || (number.Length >= 3 && tokens[i + 2].Length >= 2 && !LooksLikeRule(tokens, i)))) || (!hasTail && spoken && number.Length >= 3))
                yield return new Hit(PersonalDataKind.Plate, i, end);
        }
    }

    private static bool Follows(Tokens tokens, int left) => tokens.Gap(left, left + 1) is "" or " " or "-" or "  ";

    /// <summary>"B 2024 RI" in a decree's number.</summary>
    private static bool LooksLikeRule(Tokens tokens, int at) => tokens.Near(at, at + 1, 4, 0, Words.Record) || tokens[at + 2].Text is "ri" or "tahun";
}
