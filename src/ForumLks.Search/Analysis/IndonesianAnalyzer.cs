using System.Collections.Concurrent;

namespace ForumLks.Search.Analysis;

/// <summary>
/// Text to terms, the same for documents and queries and for every database: Unicode words, folded, each with its Indonesian root.
/// Linear in the text whatever it holds; safe for many threads at once.
/// </summary>
public sealed class IndonesianAnalyzer
{
    private const int CachedForms = 300_000;
    private readonly Lexicon _lexicon;
    private readonly Stemmer _stemmer;
    private ConcurrentDictionary<string, Term> _terms = new();
    private int _cached;
    private volatile AliasDictionary _aliases;

    /// <summary>An analyzer with the dictionaries that ship with the library.</summary>
    /// <param name="aliases">Abbreviations and other names; those that ship with the library when null.</param>
    public IndonesianAnalyzer(AliasDictionary? aliases = null)
    {
        _lexicon = Lexicon.Shipped;
        _stemmer = new Stemmer(_lexicon);
        _aliases = aliases ?? AliasDictionary.Shipped;
    }

    /// <summary>Changes whenever the same text may give other terms: an index made with another number must be rebuilt.</summary>
    public static int Version => Lexicon.Shipped.Version;

    /// <summary>Abbreviations and other names used when a query is read.</summary>
    public AliasDictionary Aliases { get => _aliases; set => _aliases = value; }

    /// <summary>The terms of a text in the order in which they stand.</summary>
    public IReadOnlyList<Token> Analyze(string text)
    {
        var tokens = new List<Token>();
        Analyze(text, tokens);
        return tokens;
    }

    /// <summary>Appends the terms of a text to a list.</summary>
    public void Analyze(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var first = tokens.Count;
        Span<char> buffer = stackalloc char[Folding.LongestWord];
        var terms = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new WordBreaker(text);
        var mayCite = false;
        while (words.MoveNext())
        {
            var word = text.Slice(words.Start, words.Length);
            var folded = words.Ascii ? Folding.FoldAscii(word, buffer) : Folding.Fold(word);
            if (folded.IsEmpty)
                continue;
            if (!terms.TryGetValue(folded, out var term))
                term = Remember(folded.ToString());
            mayCite |= _lexicon.IsLegalAct(term.Surface);
            tokens.Add(new Token(words.Start, words.Length, term));
        }
        if (mayCite)
            Citations.Mark(tokens, first, _lexicon, TermOf);
    }

    /// <summary>The term of one folded form, or of a citation such as <c>uu:11/2009</c>.</summary>
    internal Term TermOf(string form) => _terms.TryGetValue(form, out var term) ? term : Remember(form);

    private Term Remember(string form)
    {
        // The vocabulary of a site stays far below this; a flood of noise must not fill the memory.
        if (Interlocked.Increment(ref _cached) > CachedForms)
        {
            _cached = 0;
            _terms = new();
        }
        return _terms.GetOrAdd(form, _stemmer.TermOf);
    }
}
