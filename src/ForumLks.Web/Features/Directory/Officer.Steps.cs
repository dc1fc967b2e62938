using ForumLks.Text;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Directory;

/// <summary>How a chair stands on a day.</summary>
public enum OfficerState
{
    Mendatang,
    Menjabat,
    MasaBaktiHabis,
    Selesai,
}

public sealed partial class Officer
{
    internal static Officer In(long institutionId, OfficerInput given)
    {
        var officer = new Officer { InstitutionId = institutionId };
        officer.Describe(given);
        return officer;
    }

    internal void Describe(OfficerInput given)
    {
        var (told, to) = (TermDay.Read(given.TermFrom).Day, TermDay.Read(given.TermTo).Day);
        Require(told is not null || given.TermUnknown, "Tulis kapan masa bakti dimulai: tanggal, atau tahunnya saja. Bila tidak ada yang tahu, centang “tidak diketahui”.");
        var from = told ?? TermDay.Unknown;
        (Position, ChairKey) = (given.Position.Trim(), InstitutionName.KeyOf(given.Position));
        (IsVacant, Status) = (given.IsVacant, given.Status);
        (PersonName, Consent) = given.IsVacant || given.Consent == NameConsent.TanpaNama ? (null, NameConsent.TanpaNama) : (Tidy(given.PersonName), given.Consent);
        (TermFrom, TermFromIsYear) = (from.On, from.IsYear);
        (TermTo, TermToIsYear) = (to?.On, to?.IsYear ?? false);
        (ServesFrom, LeftOn, LeftBecause) = (given.ServesFrom, given.LeftOn, Tidy(given.LeftBecause));
        (DecreeNumber, DecreeOn, DecreeBy) = (Tidy(given.DecreeNumber), given.DecreeOn, Tidy(given.DecreeBy));
        (InauguratedOn, InauguratedBy, Source) = (given.InauguratedOn, Tidy(given.InauguratedBy), Tidy(given.Source));
        PredecessorId = given.PredecessorId;
        Check();
        Version++;
    }

    /// <summary>Before the end of the term: an early replacement, an illness, another office.</summary>
    internal void Leave(DateOnly on, string? because)
    {
        Require(on >= Begins.On, $"{Position}: tanggal berhenti mendahului mulai menjabat.");
        (LeftOn, LeftBecause) = (on, Tidy(because) ?? LeftBecause);
        Version++;
    }

    /// <summary>Somebody asked not to be named: the chair and its dates stay, the name is gone for good.</summary>
    internal void RemoveName()
    {
        Require(PersonName is not null, "Tidak ada nama yang tercatat pada jabatan ini.");
        (PersonName, Consent) = (null, NameConsent.TanpaNama);
        Version++;
    }

    internal void MoveTo(long institutionId) => (InstitutionId, Version) = (institutionId, Version + 1);

    /// <summary>When the chair was really taken: later than the term for whoever came in the middle of it.</summary>
    public TermDay Begins => ServesFrom is { } serves ? new(serves, false) : From;

    /// <summary>The first day on which the chair is somebody else's; null while no end is known.</summary>
    public DateOnly? FreeFrom => LeftOn ?? To?.AsEnd;

    /// <summary>Of a term whose beginning nobody knows, only its last day is sure; where it has no end either, only today.</summary>
    private DateOnly SurelyFrom => !Begins.IsUnknown ? Begins.On : FreeFrom?.AddDays(-1) ?? DateOnly.MaxValue;

    public bool Overlaps(Officer other) =>
        ChairKey == other.ChairKey && !IsOneOfMany
        && (other.FreeFrom is not { } theirs || SurelyFrom < theirs) && (FreeFrom is not { } mine || other.SurelyFrom < mine);

    public OfficerState StateOn(DateOnly today) => this switch
    {
        _ when Begins.On > today => OfficerState.Mendatang,
        _ when LeftOn <= today => OfficerState.Selesai,
        _ when To is { } to && to.LastDay < today => OfficerState.MasaBaktiHabis,
        _ => OfficerState.Menjabat,
    };

    /// <summary>Days until the term ends; null where it has no end, has ended, or the chair was left.</summary>
    public int? DaysLeft(DateOnly today) =>
        StateOn(today) == OfficerState.Menjabat && LeftOn is null && !IsVacant && To is { } to ? to.LastDay.DayNumber - today.DayNumber : null;

    private void Check()
    {
        Require(Position.Length > 0, "Tulis jabatannya.");
        Require(!IsVacant || Status == OfficerStatus.Definitif, "Kursi kosong tidak punya status Plt. atau PAW.");
        Require(IsVacant || Consent == NameConsent.TanpaNama || PersonName is not null, "Tulis namanya, atau pilih “tanpa nama”.");
        Require(To is not { } to || to.LastDay >= From.On, "Masa bakti berakhir sebelum dimulai.");
        Require(ServesFrom is not { } serves || serves >= From.On, "Mulai menjabat mendahului masa bakti. Kosongkan bila sama dengan awal masa bakti.");
        Require(To is not { } end || Begins.On <= end.LastDay, "Mulai menjabat setelah masa bakti berakhir.");
        Require(LeftOn is not { } left || left >= Begins.On, "Tanggal berhenti mendahului mulai menjabat.");
        Require(InauguratedOn is not { } day || To is not { } last || day <= last.LastDay, $"Pengukuhan ({(InauguratedOn is { } on ? IndonesianDate.Long(on) : "")}) setelah masa bakti berakhir.");
        Require(DecreeNumber is not null || (DecreeOn is null && DecreeBy is null), "Tulis juga nomor SK-nya.");
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}
