using ForumLks.Web.Platform.Proving;

namespace ForumLks.Web.Features.Formation;

/// <summary>What comes from the follow-up of a decision that is the same thing as a target: verified there, so it counts here at once.</summary>
public sealed partial class AreaFormation
{
    /// <summary>Null where the body has come that far already, by whatever proof: nothing is written twice.</summary>
    public FormationEntry? TakeFromDecision(FormationStage stage, VerifiedProof given)
    {
        if (given.Proof is null || Counting.MaxBy(e => (e.On, e.EnteredUtc, e.Id))?.Stage?.Reaches(stage) == true || Counting.Any(e => e.Origin == given.Decision.ToString()))
        {
            return null;
        }

        var entry = FormationEntry.Of(new EntryGiven(KeyFor(given.Decision), stage, given.On, given.Proof, null, "Dari tindak lanjut keputusan rakor."), new ByWhom(given.ById, given.ByOffice), given.VerifiedUtc, waits: true)
            .From(given.Decision.ToString());
        entry.Verify(new ByWhom(given.VerifiedById, given.VerifiedByOffice), given.VerifiedUtc);
        return Add(entry);
    }

    /// <summary>The follow-up was opened again: what came from it no longer counts, and stays in sight.</summary>
    public void TakeBack(DecisionName decision, string because, string office, DateTime now)
    {
        foreach (var entry in Counting.Where(e => e.Origin == decision.ToString()).ToList())
        {
            Add(FormationEntry.Of(new EntryGiven(KeyFor(decision), null, entry.On, null, null, null), new ByWhom(null, office), now, waits: false)
                .Correcting(entry.Id, $"Tindak lanjut keputusannya dibuka lagi: {because}").From(decision.ToString()));
        }
    }

    private string KeyFor(DecisionName decision) => $"{decision}/{Area}#{_entries.Count}";
}
