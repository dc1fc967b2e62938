using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Proving;

/// <summary>A numbered decision of a meeting, as another feature names it.</summary>
/// <param name="Report">ContentItemId of the report.</param>
public sealed record DecisionName(string Report, int Number)
{
    public override string ToString() => $"{Report}/{Number}";
}

/// <summary>
/// What was decided and where it has been done, for a feature whose own subject can be the same thing: proof is entered once and shows on both. Fulfilled by
/// whoever follows decisions up; what is verified there is told to every <see cref="IHearsProof"/>.
/// </summary>
public interface IDecisionProofs
{
    /// <summary>Null where there is none, or none that the reader may see.</summary>
    Task<NamedDecision?> Find(DecisionName decision, Reader reader, CancellationToken cancel);

    /// <summary>Decisions that can be tied to something else, of spaces that the reader administers; the latest first.</summary>
    Task<IReadOnlyList<NamedDecision>> Offered(Reader reader, CancellationToken cancel);

    /// <summary>Areas in which it is done, each with the proof that was verified.</summary>
    Task<IReadOnlyList<VerifiedProof>> Done(ForumDb db, DecisionName decision, CancellationToken cancel);

    /// <summary>It was proved and verified elsewhere: the same proof counts here. Where nothing is open in that area, nothing happens. In the caller's save.</summary>
    Task Prove(ForumDb db, VerifiedProof proof, CancellationToken cancel);

    /// <summary>What proved it elsewhere was wrong: open again here, with the reason. Where it is not done in that area, nothing happens. In the caller's save.</summary>
    Task Reopen(ForumDb db, WrongProof wrong, CancellationToken cancel);

    /// <summary>Holds the decision until the caller's transaction ends: of two who tie it to something at once, the second waits and then sees the first.</summary>
    Task Hold(ForumDb db, DecisionName decision, CancellationToken cancel);
}

/// <param name="Url">Its board.</param>
public sealed record NamedDecision(DecisionName Name, string Text, string Meeting, DateOnly MetOn, DateOnly? Deadline, string Url, long? SpaceId);

/// <summary>A proof with the two who answer for it; null ids are of people without an account, or who left.</summary>
/// <param name="On">Since when it is done.</param>
/// <param name="ByOffice">Who showed it, by office.</param>
public sealed record VerifiedProof(DecisionName Decision, string Area, DateOnly On, Proof? Proof, Guid? ById, string ByOffice, Guid? VerifiedById, string VerifiedByOffice, DateTime VerifiedUtc);

/// <param name="ByOffice">Who says so, by office.</param>
public sealed record WrongProof(DecisionName Decision, string Area, string Reason, Guid? ById, string ByOffice, DateTime AtUtc);

/// <summary>Learns, in the transaction that keeps it, that a decision was verified as done in an area, or opened again. May hear the same twice.</summary>
public interface IHearsProof
{
    Task Verified(ForumDb db, VerifiedProof proof, CancellationToken cancel);

    Task Reopened(ForumDb db, DecisionName decision, string area, string reason, string office, DateTime now, CancellationToken cancel);
}
