using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Lists;

/// <summary>What an institution or a member applies of others' practices, for their own pages; the Adoptions feature knows it.</summary>
public interface IAppliedPractices
{
    /// <summary>The cached page carries this, so that it learns of a new one.</summary>
    string CacheTag { get; }

    /// <summary>Only what the adopter shows and whose practice the reader may read, newest first.</summary>
    Task<IReadOnlyList<AppliedPractice>> OfInstitution(string contentItemId, Reader reader, CancellationToken cancel);

    Task<IReadOnlyList<AppliedPractice>> OfMember(Guid memberId, Reader reader, CancellationToken cancel);
}

/// <param name="Latest">What was last said of it; null while nothing was.</param>
public sealed record AppliedPractice(string Url, string Title, string State, DateOnly Since, string? Latest);
