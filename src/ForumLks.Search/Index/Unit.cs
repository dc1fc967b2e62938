using ForumLks.Search.Analysis;

namespace ForumLks.Search.Index;

/// <summary>A stretch of text with its tokens.</summary>
internal sealed record Piece(string Text, List<Token> Tokens);

/// <summary>What is indexed and ranked: a short document whole, a long one in pieces that each carry its title.</summary>
internal sealed class Unit(SearchDocument document, int? page, Piece title, Piece summary, Piece body)
{
    public SearchDocument Document { get; } = document;
    public int? Page { get; } = page;
    public Piece Title { get; } = title;
    public Piece Summary { get; } = summary;
    public Piece Body { get; } = body;
    public long Number { get; private set; }

    public int Count => Title.Tokens.Count + Summary.Tokens.Count + Body.Tokens.Count;

    public void GiveNumber(long sequence) => Number = UnitNumber.Of(sequence, Count);

    public byte[] Vector { get; } = TokenVector.Write(title.Tokens, summary.Tokens, body.Tokens);
}
