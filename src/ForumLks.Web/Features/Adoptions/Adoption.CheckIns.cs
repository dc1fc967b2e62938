using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>How it went on: asked again at 30, 90 and 180 days, stopped with a reason.</summary>
public sealed partial class Adoption
{
    public DateOnly DueOn(int day) => StartsOn.AddDays(day);

    /// <summary>The latest day that has come and was not answered; null when there is nothing to ask.</summary>
    public int? AskedNow(DateOnly today) => State == AdoptionState.Berhenti
        ? null
        : AdoptionCheckIn.Days.Where(d => DueOn(d) <= today).Select(d => (int?)d).LastOrDefault() is { } latest && _checkIns.TrueForAll(c => c.Day < latest) ? latest : null;

    public void CheckIn(int day, CheckInGiven given, DateTime now)
    {
        if (State == AdoptionState.Berhenti)
        {
            throw new BrokenRule("Penerapan ini sudah dicatat berhenti. Tidak ada yang perlu dijawab lagi.");
        }

        if (_checkIns.Exists(c => c.Day == day))
        {
            throw new BrokenRule($"Kabar hari ke-{day} sudah tercatat. Terima kasih.");
        }

        _checkIns.Add(AdoptionCheckIn.Said(day, given, now));
        Version++;
    }

    public void Stop(DateOnly on, string because)
    {
        if (State == AdoptionState.Berhenti)
        {
            throw new BrokenRule("Penerapan ini sudah dicatat berhenti.");
        }

        (State, StoppedOn, StoppedBecause) = (AdoptionState.Berhenti, on, because.Trim());
        Version++;
    }
}
