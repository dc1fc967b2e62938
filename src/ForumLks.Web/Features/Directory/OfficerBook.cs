using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Directory;

/// <summary>All chairs of one institution. Its version makes of two who fill the same chair at once one.</summary>
[Unaudited("its officers are")]
public sealed class OfficerBook
{
    public const int MostOfficers = 300;
    private readonly List<Officer> _officers = [];

    public long InstitutionId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<Officer> Officers => _officers;

    public static OfficerBook Of(long institutionId) => new() { InstitutionId = institutionId };

    /// <summary>Seats somebody, or notes that a chair is empty. Whom it replaces leaves on the day it begins.</summary>
    public Officer Seat(OfficerInput given)
    {
        if (_officers.Count >= MostOfficers)
        {
            throw new BrokenRule($"Sudah ada {MostOfficers} catatan pengurus. Gabungkan atau rapikan yang lama dahulu.");
        }

        var officer = Officer.In(InstitutionId, given);
        Relieve(officer);
        RefuseOverlap(officer);
        _officers.Add(officer);
        Version++;
        return officer;
    }

    public void Change(Officer officer, OfficerInput given)
    {
        officer.Describe(given);
        Relieve(officer);
        RefuseOverlap(officer);
        Version++;
    }

    public void Leave(Officer officer, DateOnly on, string? because)
    {
        officer.Leave(on, because);
        Version++;
    }

    public void RemoveName(Officer officer)
    {
        officer.RemoveName();
        Version++;
    }

    public void Remove(Officer officer)
    {
        _officers.Remove(officer);
        Version++;
    }

    private void Relieve(Officer officer)
    {
        if (officer.PredecessorId is not { } id)
        {
            return;
        }

        if (_officers.Find(o => o.Id == id) is not { } before || before == officer)
        {
            throw new BrokenRule("Yang digantikan tidak ada dalam daftar pengurus lembaga ini.");
        }

        if (before.ChairKey == officer.ChairKey && before.Overlaps(officer) && before.LeftOn is null && before.Begins.On <= officer.Begins.On && !officer.Begins.IsUnknown)
        {
            before.Leave(officer.Begins.On, officer.Status == OfficerStatus.Paw ? "digantikan (PAW)" : "digantikan");
        }
    }

    private void RefuseOverlap(Officer officer)
    {
        if (_officers.Find(o => o != officer && o.Overlaps(officer)) is { } holder)
        {
            throw new BrokenRule(
                $"Kursi {officer.Position} sudah {(holder.IsVacant ? "dicatat kosong" : $"diisi {holder.Who}")} ({holder.Term}). Akhiri dahulu, pilih sebagai yang digantikan, atau betulkan tanggalnya.");
        }
    }
}

/// <summary>That one warning was written; the row and the letter are of one transaction.</summary>
[Unaudited("the letter stands in the outbox")]
public sealed class OfficerReminder
{
    public long Id { get; private set; }
    public long OfficerId { get; private set; }
    public int Days { get; private set; }
    public DateTime AtUtc { get; private set; }

    public static OfficerReminder Of(long officerId, int days, DateTime now) => new() { OfficerId = officerId, Days = days, AtUtc = now };
}
