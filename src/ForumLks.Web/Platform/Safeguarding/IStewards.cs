using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>Who answers for a space (its admins and reviewers) or for what only a working group reads (its coordinators), and the platform's admins; the Identity feature knows them.</summary>
public interface IStewards
{
    Task<IReadOnlyList<Steward>> Of(ForumDb db, long? spaceId, long? groupId, CancellationToken cancel);
}

/// <param name="IsOfSpace">Holds an office in the space or group itself, not only over all of them.</param>
/// <param name="IsAdmin">May hide and decide on reports, not only read as the second person.</param>
public sealed record Steward(Guid Id, string Email, bool IsOfSpace, bool IsAdmin);
