namespace ForumLks.Text.PersonalData;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, a run of digits or a single mark of the folded text.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Start">Index of its first character in the folded text.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Text">Lower case; of a number its digits, with letters that pose as digits read as such.</param>
/// <param name="IsCapitalised">Begins with a capital.</param>
/// <param name="IsAllCapital">Has no small letter.</param>
/// <param name="Sentence">Number of the sentence, counted from 0.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, bool IsCapitalised, bool IsAllCapital, int Sentence)
{
    public int Length => End - Start;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsWord => Kind == TokenKind.Word;

    public bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;
}
