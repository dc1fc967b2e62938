using ForumLks.Text;

namespace ForumLks.Web.Features.Visits;

/// <summary>A trip that was not made, in the travellers' own numbers. Without all three nothing is counted, and the page says so.</summary>
/// <param name="Kilometres">One way, as declared; never doubled here.</param>
/// <param name="Nights">None for a trip of one day.</param>
public sealed record TripNumbers(int? People, int? Kilometres, int? Nights)
{
    public const string Formula = "orang × km sekali jalan × malam";

    public bool AreDeclared => People is not null && Kilometres is not null && Nights is not null;

    public long PersonKilometres => AreDeclared ? (long)People!.Value * Kilometres!.Value : 0;

    public long PersonNights => AreDeclared ? (long)People!.Value * Nights!.Value : 0;

    public long Product => PersonKilometres * (Nights ?? 0);

    /// <summary>"4 orang × 180 km × 1 malam = 720"; null where a number is missing.</summary>
    public string? Line => AreDeclared
        ? $"{IndonesianNumber.Format(People!.Value)} orang × {IndonesianNumber.Format(Kilometres!.Value)} km × {IndonesianNumber.Format(Nights!.Value)} malam = {IndonesianNumber.Format(Product)}"
        : null;
}

/// <summary>Trips avoided, added up.</summary>
/// <param name="Undeclared">Institutions that gave no numbers; they count as nothing.</param>
public sealed record TripSum(int Visits, int Institutions, int Undeclared, long People, long PersonKilometres, long PersonNights, long Product)
{
    public static TripSum Of(IReadOnlyCollection<IReadOnlyCollection<TripNumbers>> visits)
    {
        var all = visits.SelectMany(v => v).ToList();
        var declared = all.Where(t => t.AreDeclared).ToList();
        return new TripSum(
            visits.Count, all.Count, all.Count - declared.Count, declared.Sum(t => (long)t.People!.Value), declared.Sum(t => t.PersonKilometres),
            declared.Sum(t => t.PersonNights), declared.Sum(t => t.Product));
    }
}
