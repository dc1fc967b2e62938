namespace ForumLks.Search.Analysis;

/// <summary>A term where it stands in a text.</summary>
/// <param name="Start">Offset of its first character, in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Term">What it means.</param>
/// <param name="Colocated">Whether it stands at the position of the token before it (a citation over its parts).</param>
public readonly record struct Token(int Start, int Length, Term Term, bool Colocated = false);
