using ForumLks.Search.Index;

namespace ForumLks.Search.Ranking;

/// <summary>A candidate that the reader may see, with its tokens.</summary>
internal sealed record FoundUnit(Candidate Candidate, UnitRow Row, byte[] Vector);
