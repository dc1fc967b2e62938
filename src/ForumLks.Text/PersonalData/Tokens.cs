using System.Collections.Frozen;

namespace ForumLks.Text.PersonalData;

/// <summary>A text as words, numbers and marks, with the sentence each stands in. One pass over the characters.</summary>
internal sealed class Tokens
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(StringComparer.Ordinal,
        "jl", "jln", "no", "nomor", "sdr", "sdri", "bp", "bpk", "ibu", "dr", "drs", "dra", "h", "hj", "ir", "prof", "rt", "rw", "tgl", "an", "a", "n", "ds", "dsn",
        "kec", "kab", "kel", "prov", "telp", "tlp", "tel", "hp", "wa", "rek", "norek", "ny", "tn", "by", "st", "s", "m", "k", "kh", "tk", "gg", "blok", "nip", "plt", "yth",
        "ttl", "dll", "dsb", "dst", "hlm", "bin", "ust", "ext", "faks", "fax", "sos", "pd", "si", "spd", "sos.i", "ag", "kep", "psi", "ds");

    private readonly List<Token> _all = [];

    private Tokens(FoldedText text) => Source = text;

    public FoldedText Source { get; }

    public int Count => _all.Count;

    public Token this[int index] => _all[index];

    public static Tokens Of(FoldedText text)
    {
        var tokens = new Tokens(text);
        tokens.Read(text.Span);
        return tokens;
    }

    /// <summary>First and last token of the sentence that a token stands in; the last is not part of it.</summary>
    public (int First, int End) SentenceOf(int index)
    {
        var (first, end, sentence) = (index, index + 1, _all[index].Sentence);
        while (first > 0 && index - first < LongestSentence && _all[first - 1].Sentence == sentence)
            first--;
        while (end < _all.Count && end - index < LongestSentence && _all[end].Sentence == sentence)
            end++;
        return (first, end);
    }

    /// <summary>Whether one of the words stands within so many tokens of the same sentence.</summary>
    public bool Near(int first, int end, int before, int after, FrozenSet<string> words)
    {
        var sentence = _all[first].Sentence;
        for (var i = first - 1; i >= Math.Max(0, first - before) && _all[i].Sentence == sentence; i--)
        {
            if (words.Contains(_all[i].Text))
                return true;
        }

        for (var i = end; i < Math.Min(_all.Count, end + after) && _all[i].Sentence == sentence; i++)
        {
            if (words.Contains(_all[i].Text))
                return true;
        }

        return false;
    }

    public bool Precedes(int index, params ReadOnlySpan<string> words) => index > 0 && words.Contains(_all[index - 1].Text);

    /// <summary>What lies between two neighbouring tokens.</summary>
    public ReadOnlySpan<char> Gap(int left, int right) => Source.Span[_all[left].End.._all[right].Start];

    /// <summary>Long enough for any sentence of a person; a bound on the work for text without an end.</summary>
    private const int LongestSentence = 120;
    private const int LongestRun = 24;

    private void Read(ReadOnlySpan<char> text)
    {
        var sentence = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsLetterOrDigit(text[i]))
            {
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] == '\'' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
                    i++;
                AddRun(text[start..i], start, sentence);
                continue;
            }

            i++;
            if (text[start] is ' ' or '\t' or '\r')
                continue;
            if (text[start] == '\n')
            {
                sentence++;
                continue;
            }

            _all.Add(new Token(TokenKind.Mark, start, i, text[start].ToString(), false, false, sentence));
            if (EndsSentence(text, start))
                sentence++;
        }
    }

    /// <summary>"12Agustus" is a number and a word; "3577O1" is a number whose O poses as a zero.</summary>
    private void AddRun(ReadOnlySpan<char> run, int start, int sentence)
    {
        if (AsDigits(run) is { } digits)
        {
            _all.Add(new Token(TokenKind.Number, start, start + run.Length, digits, false, false, sentence));
            return;
        }

        if (run.Length > LongestRun)
        {
            // The name of a file or a key: the digits in it number nothing.
            _all.Add(new Token(TokenKind.Word, start, start + run.Length, "", false, false, sentence));
            return;
        }

        for (var i = 0; i < run.Length;)
        {
            var from = i;
            var isDigit = char.IsAsciiDigit(run[i]);
            while (i < run.Length && char.IsAsciiDigit(run[i]) == isDigit)
                i++;
            var part = run[from..i];
            var kind = isDigit ? TokenKind.Number : TokenKind.Word;
            var isCapital = char.IsUpper(part[0]);
            _all.Add(new Token(kind, start + from, start + i, part.ToString().ToLowerInvariant(), isCapital, isCapital && !part.ContainsAnyInRange('a', 'z'), sentence));
        }
    }

    private static string? AsDigits(ReadOnlySpan<char> run)
    {
        var (digits, posing) = (0, 0);
        foreach (var c in run)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is 'O' or 'o' or 'l' or 'I')
                posing++;
            else
                return null;
        }

        return digits == 0 || posing > digits || (posing > 0 && run.Length < 3)
            ? null
            : string.Create(run.Length, run, static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    target[i] = source[i] switch { 'O' or 'o' => '0', 'l' or 'I' => '1', var digit => digit };
            });
    }

    private bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '!' or '?' or ';')
            return true;
        if (text[at] != '.' || at + 1 >= text.Length || !char.IsWhiteSpace(text[at + 1]) || _all.Count < 2)
            return false;
        var before = _all[^2];
        if (before.End != at)
            return true;
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        return !(before.IsWord && (before.Length == 1 || Abbreviations.Contains(before.Text))) && (next >= text.Length || !char.IsLower(text[next]))
            && !(before.IsNumber && next < text.Length && char.IsAsciiDigit(text[next]) && before.Length >= 4 && next - at <= 2 && IsNumberGroup(text, next));
    }

    /// <summary>"3577. 0112. 0390. 0003" is one number however it is spaced.</summary>
    private static bool IsNumberGroup(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - at == 4;
    }
}
