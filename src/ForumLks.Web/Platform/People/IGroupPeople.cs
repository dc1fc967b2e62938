using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.People;

/// <summary>Who is in which working group while nobody of them is here; the Groups feature knows.</summary>
public interface IGroupPeople
{
    Task<IReadOnlyList<GroupPerson>> In(ForumDb db, long groupId, CancellationToken cancel);

    /// <summary>The groups that each of these members is in, in one query.</summary>
    Task<ILookup<Guid, long>> GroupsOf(ForumDb db, IReadOnlyCollection<Guid> memberIds, CancellationToken cancel);
}

public sealed record GroupPerson(Guid MemberId, bool Coordinates);
