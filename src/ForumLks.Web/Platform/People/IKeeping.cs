using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.People;

/// <summary>Items that a member may edit although they wrote none of them: entries they keep for their institution.</summary>
public interface IKeeping
{
    /// <summary>Ids of items. Asked with the sign-in and remembered until something of the person changes (<c>IConcernsPerson</c>).</summary>
    Task<IReadOnlyList<long>> KeptBy(ForumDb db, Guid memberId, CancellationToken cancel);
}
