using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>On the page of a practice: who applies it and what became of it.</summary>
public sealed class AdoptionPanel(AdoptionReading reading) : IPracticePanel
{
    public async Task<PracticePanel?> For(Practice practice, Reader reader, CancellationToken cancel)
    {
        var found = await reading.Of(practice, reader, cancel);
        return found.Shown.Count + found.Hidden == 0 ? null : new PracticePanel("/Features/Adoptions/_Ledger.cshtml", new Ledger(practice, found.Shown, found.Hidden));
    }
}

public sealed record Ledger(Practice Practice, IReadOnlyList<Adoption> Shown, int Hidden);
