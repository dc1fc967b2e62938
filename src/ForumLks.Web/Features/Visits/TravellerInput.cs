using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Features.Practices;

namespace ForumLks.Web.Features.Visits;

/// <summary>An institution that travels, as its form gives it.</summary>
public sealed record TravellerInput
{
    [Display(Name = "Nama lembaga"), Required, StringLength(140)]
    public string Institution { get; set; } = "";

    [Display(Name = "Kabupaten/kota asal"), Required(ErrorMessage = "Pilih kabupaten/kota asal."), StringLength(5)]
    public string Area { get; set; } = "";

    public ProfileInput Profile { get; set; } = new();

    [Display(Name = "Orang yang akan berangkat"), Range(1, 500)]
    public int? People { get; set; }

    [Display(Name = "Jarak sekali jalan (km)"), Range(1, 6000)]
    public int? Kilometres { get; set; }

    [Display(Name = "Malam menginap"), Range(0, 30)]
    public int? Nights { get; set; }

    public TripNumbers Trip => new(People, Kilometres, Nights);

    public static TravellerInput Of(Traveller traveller) => new()
    {
        Institution = traveller.Institution,
        Area = traveller.Area ?? "",
        Profile = ProfileInput.Of(traveller.Profile),
        People = traveller.People,
        Kilometres = traveller.Kilometres,
        Nights = traveller.Nights,
    };

    public static TravellerInput Of(OwnProfile? known) => known is null
        ? new()
        : new() { Institution = known.Institution, Area = known.Area ?? "", Profile = ProfileInput.Of(known.Profile) };
}
