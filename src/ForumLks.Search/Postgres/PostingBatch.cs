using System.Runtime.InteropServices;
using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Postgres;

/// <summary>Units turned around: for each term, where it stands and how often. Units come in ascending order.</summary>
internal static class PostingBatch
{
    public static Dictionary<long, List<(long Unit, byte Frequency)>> Of(List<Unit> units)
    {
        var batch = new Dictionary<long, List<(long, byte)>>();
        var frequencies = new Dictionary<long, (int Title, int Text)>();
        foreach (var unit in units.OrderBy(unit => unit.Number))
        {
            frequencies.Clear();
            foreach (var token in unit.Title.Tokens)
                Count(frequencies, token.Term, 1, 0);
            foreach (var token in unit.Summary.Tokens)
                Count(frequencies, token.Term, 0, 1);
            foreach (var token in unit.Body.Tokens)
                Count(frequencies, token.Term, 0, 1);
            foreach (var (term, (title, text)) in frequencies)
                (CollectionsMarshal.GetValueRefOrAddDefault(batch, term, out _) ??= []).Add((unit.Number, PostingList.Pack(title, text)));
        }
        return batch;
    }

    private static void Count(Dictionary<long, (int Title, int Text)> frequencies, Term term, int title, int text)
    {
        if (term.IsStop)
            return;
        Count(frequencies, term.Key, title, text);
        if (term.Alternate is not null)
            Count(frequencies, term.AlternateKey, title, text);
    }

    private static void Count(Dictionary<long, (int Title, int Text)> frequencies, long key, int title, int text)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(frequencies, key, out _);
        count = (count.Title + title, count.Text + text);
    }
}
