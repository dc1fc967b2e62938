namespace ForumLks.Search;

/// <summary>The state of an index.</summary>
/// <param name="Units">Documents and passages of long ones.</param>
/// <param name="Words">Different written forms that may be suggested.</param>
/// <param name="IsCurrent">Whether all of it was analyzed as this build does.</param>
/// <param name="Generation">Grows with each rebuild that began.</param>
public sealed record IndexFacts(long Units, long Words, bool IsCurrent, long Generation);
