using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Lists;

/// <summary>What was asked for at meetings (aspirasi), for the one list of all that is asked for; fulfilled by whoever follows meetings up.</summary>
public interface IPleas
{
    /// <summary>Of reports that the reader may see, the latest meeting first.</summary>
    Task<IReadOnlyList<Plea>> All(Reader reader, CancellationToken cancel);
}

/// <param name="AnsweredOn">The latest answer; null while nobody answered.</param>
public sealed record Plea(string Url, string Text, string Meeting, DateOnly MetOn, string? Area, long? SpaceId, string? Addressee, DateOnly? AnsweredOn);
