using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Features.Safeguarding;

public sealed record BreachInput
{
    [StringLength(12)]
    public string? CaseCode { get; set; }

    [Display(Name = "Diketahui pada tanggal"), Required]
    public DateOnly? DiscoveredOn { get; set; }

    [Display(Name = "Pukul (WIB)"), Required, RegularExpression(@"^([01]?\d|2[0-3])[.:][0-5]\d$", ErrorMessage = "Tulis jam seperti 08.30.")]
    public string DiscoveredAt { get; set; } = "";

    [Display(Name = "Data apa yang terungkap"), Required, StringLength(Breach.LongestText)]
    public string Data { get; set; } = "";

    [Display(Name = "Data siapa, berapa orang"), Required, StringLength(300)]
    public string People { get; set; } = "";

    [Display(Name = "Kapan dan bagaimana terungkap"), Required, StringLength(Breach.LongestText)]
    public string How { get; set; } = "";

    [Display(Name = "Upaya yang sudah dan akan dilakukan"), Required, StringLength(Breach.LongestText)]
    public string Actions { get; set; } = "";

    /// <summary>As the office's clock has it.</summary>
    public DateTime DiscoveredUtc()
    {
        var parts = DiscoveredAt.Split('.', ':');
        var local = DiscoveredOn!.Value.ToDateTime(new TimeOnly(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));
        return DateTime.SpecifyKind(local.AddHours(-7), DateTimeKind.Utc);
    }
}
