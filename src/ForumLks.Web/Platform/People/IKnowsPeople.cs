using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.People;

/// <summary>
/// A feature that knows of a person what every request of theirs must know: the groups they are in, a suspension. Asked when somebody is recognised, and
/// remembered until a row that concerns the person (<c>IConcernsPerson</c>) is written, here or on another server.
/// </summary>
public interface IKnowsPeople
{
    Task Tell(ForumDb db, Guid memberId, KnownOfPerson known, CancellationToken cancel);
}

/// <summary>Filled by those who know.</summary>
public sealed class KnownOfPerson
{
    public List<long> GroupIds { get; } = [];
    public List<long> CoordinatedGroupIds { get; } = [];

    /// <summary>Until then the person may read and not write.</summary>
    public DateTime? SuspendedUntilUtc { get; set; }
}
