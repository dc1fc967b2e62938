using System.Collections.Frozen;

namespace ForumLks.Text.PersonalData;

/// <summary>What the numbers of a text are, each group of digits taken once.</summary>
internal static class Numbers
{
    public static IEnumerable<Hit> In(Tokens tokens)
    {
        foreach (var run in NumberRun.In(tokens))
        {
            for (var from = 0; from < run.Count;)
            {
                var found = Population(run, from) ?? Pupil(run, from) ?? PhoneNumber.At(run, from) ?? Account(run, from);
                if (found is { } hit)
                    yield return new Hit(hit.Kind, run.Groups[from], run.Groups[hit.End - 1] + 1);
                from = found?.End ?? from + 1;
            }
        }
    }

    private static (PersonalDataKind Kind, int End)? Population(NumberRun run, int from)
    {
        var end = run.EndOf(from, PopulationNumber.Length);
        if (end < 0 || !IsGrouped(run, from, end))
            return null;
        var named = Named(run, from, end);
        return named is null && (!PopulationNumber.IsWellFormed(run.Digits(from, end)) || run.Tokens.Near(run.Groups[from], run.Groups[end - 1] + 1, 4, 0, Words.Record))
            ? null
            : (named ?? PersonalDataKind.Nik, end);
    }

    /// <summary>Which of the two it is called; a mistyped one with its name before it tells as much.</summary>
    private static PersonalDataKind? Named(NumberRun run, int from, int end)
    {
        var (tokens, first) = (run.Tokens, run.Groups[from]);
        for (var i = first - 1; i >= Math.Max(0, first - 8); i--)
        {
            if (tokens[i].Text is "kk" or "nokk" || (tokens[i].Text == "keluarga" && tokens.Precedes(i, "kartu")))
                return PersonalDataKind.FamilyCard;
            if (Words.Nik.Contains(tokens[i].Text))
                return PersonalDataKind.Nik;
        }

        return tokens.Near(first, run.Groups[end - 1] + 1, 0, 4, Words.Nik) ? PersonalDataKind.Nik : null;
    }

    /// <summary>A NIK is not cut into single digits unless all of it is; budget codes are.</summary>
    private static bool IsGrouped(NumberRun run, int from, int end)
    {
        var single = 0;
        for (var i = from; i < end; i++)
        {
            if (run[i].Length == 1)
                single++;
            if (i + 1 < end && run.Tokens.Gap(run.Groups[i], run.Groups[i + 1]).ContainsAny('(', ')'))
                return false;
        }

        return single == 0 || single == end - from;
    }

    private static (PersonalDataKind Kind, int End)? Pupil(NumberRun run, int from)
    {
        var end = run.EndOf(from, 10);
        return end > 0 && run.Tokens.Near(run.Groups[from], run.Groups[end - 1] + 1, 7, 2, Words.Nisn) ? (PersonalDataKind.Nisn, end) : null;
    }

    /// <summary>Accounts have 8 to 16 digits (BSI and BCA 10, BRI 15, Mandiri 13) and are cut as the bank likes; only the words around tell.</summary>
    private static (PersonalDataKind Kind, int End)? Account(NumberRun run, int from)
    {
        var (tokens, first) = (run.Tokens, run.Groups[from]);
        if (tokens.Precedes(first, "rp", "idr", "rp.", "kode", "tahun", "pasal", "nomor:") || (first > 1 && tokens[first - 1].Is('.') && tokens[first - 2].Text == "rp"))
            return null;
        var (sum, end) = (0, from);
        while (end < run.Count && sum + run[end].Length <= 18 && (end == from || !run.BreaksAfter(end - 1)))
            sum += run[end++].Length;
        if (sum is < 8 or > 18 || LooksLikeAmount(run, from, end))
            return null;
        var after = run.Groups[end - 1] + 1;
        var isBudget = tokens.Near(first, after, 6, 2, BudgetWords);
        return !isBudget && tokens.Near(first, after, 8, 5, Words.Bank) && (tokens.Near(first, after, 9, 6, Words.SurelyBank) || tokens.Near(first, after, 2, 0, Words.Bank))
            ? (PersonalDataKind.BankAccount, end)
            : null;
    }

    private static bool LooksLikeAmount(NumberRun run, int from, int end)
    {
        var dotted = end - from > 1;
        for (var i = from + 1; i < end && dotted; i++)
            dotted = run[i].Length == 3 && run.Tokens.Gap(run.Groups[i - 1], run.Groups[i]) is ".";
        var next = run.Groups[end - 1] + 1;
        return (dotted && run[from].Length <= 3)
            || (next < run.Tokens.Count && run.Tokens[next].Text is "rupiah" or "juta" or "miliar" or "ribu" or "orang" or "%")
            || (end - from == 3 && run[from].Length <= 2 && run[from + 1].Length <= 2 && run[from + 2].Length == 4);
    }

    private static readonly FrozenSet<string> BudgetWords = FrozenSet.Create(StringComparer.Ordinal, "anggaran", "dpa", "subkegiatan", "belanja", "kode", "dipa", "isbn", "sk", "perda");
}

/// <summary>A kind of data at some of the tokens.</summary>
internal readonly record struct Hit(PersonalDataKind Kind, int First, int End, bool OfChild = false);
