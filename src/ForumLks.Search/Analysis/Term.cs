using System.Text;
using ForumLks.Search.Index;

namespace ForumLks.Search.Analysis;

/// <summary>What one written form means to the index. Terms are shared: the same form gives the same instance from one analyzer.</summary>
public sealed class Term
{
    internal Term(string surface, string stem, bool isStop, bool isQuestion, string? alternate = null)
    {
        Surface = surface;
        Stem = stem;
        IsStop = isStop;
        IsQuestion = isQuestion;
        Alternate = alternate;
        StemUtf8 = Encoding.UTF8.GetBytes(stem);
        AlternateUtf8 = alternate is null ? [] : Encoding.UTF8.GetBytes(alternate);
        Key = TermKey.Of(stem);
        AlternateKey = alternate is null ? 0 : TermKey.Of(alternate);
        Entry = TokenVector.EntryOf(Key, surface);
    }

    /// <summary>The form as written, lower case, accents folded.</summary>
    public string Surface { get; }

    /// <summary>The root that all forms of its family share.</summary>
    public string Stem { get; }

    /// <summary>A second possible root of an unknown word (<c>mengX</c> may hide a lost k), indexed at the same position; null mostly.</summary>
    public string? Alternate { get; }

    /// <summary>Whether it is too common to be indexed.</summary>
    public bool IsStop { get; }

    /// <summary>Whether it only asks (apa, kapan): ignored in queries, indexed in documents.</summary>
    public bool IsQuestion { get; }

    internal byte[] StemUtf8 { get; }
    internal byte[] AlternateUtf8 { get; }

    /// <summary>64-bit key of the stem.</summary>
    internal long Key { get; }
    internal long AlternateKey { get; }

    /// <summary>What stands for it in token vectors.</summary>
    internal uint Entry { get; }
}
