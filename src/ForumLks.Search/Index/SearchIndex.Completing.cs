using System.Data.Common;
using ForumLks.Search.Analysis;
using ForumLks.Search.Query;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const int UnitsLookedAt = 20;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Complete(
        DbConnection connection, string prefix, IReadOnlyCollection<string> audiences, DateTime nowUtc, int count, CancellationToken cancel = default)
    {
        var words = Analyzer.Analyze(prefix.Length > QueryText.Longest ? prefix[..QueryText.Longest] : prefix);
        if (words.Count == 0 || count <= 0 || words[^1].Start + words[^1].Length < prefix.Length)
            return [];
        var begun = await ReadWordsFrom(connection, words[^1].Term.Surface, audiences, count * 2, cancel);
        var visible = await VisibleForms(connection, begun, new SearchQuery("", audiences, nowUtc), cancel);
        return [.. begun.Where(visible.Contains).Take(count).Select(word => prefix[..words[^1].Start] + word)];
    }

    // The vocabulary may still hold words of removed or not yet published texts: a form counts only if a visible unit holds it.
    private async Task<HashSet<string>> VisibleForms(
        DbConnection connection, IReadOnlyList<string> forms, SearchQuery reader, CancellationToken cancel)
    {
        if (forms.Count == 0)
            return [];
        var terms = forms.Select(Analyzer.TermOf).ToList();
        var (_, postings) = await ReadPostings(connection, [.. terms.Select(term => new Lookup([term.Stem], [term.Stem]))], UnitsLookedAt, cancel);
        var units = postings.SelectMany(list => list.Units[..Math.Min(UnitsLookedAt, list.Count)].ToArray()).Distinct().ToList();
        var seen = await ReadVisible(connection, units, reader, true, cancel);
        return [.. terms.Where(term => seen.Exists(v => HoldsForm(v.Vector, term))).Select(term => term.Surface)];
    }

    private static bool HoldsForm(ReadOnlySpan<byte> vector, Term term)
    {
        foreach (var entry in TokenVector.Entries(vector))
            if (TokenVector.Stem(entry) == TokenVector.Stem(term.Entry) && TokenVector.Surface(entry) == TokenVector.Surface(term.Entry))
                return true;
        return false;
    }
}
