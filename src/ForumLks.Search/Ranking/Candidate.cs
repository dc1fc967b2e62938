namespace ForumLks.Search.Ranking;

/// <summary>A unit that matched, and how well by its frequencies alone.</summary>
internal readonly record struct Candidate(long Unit, float Score);
