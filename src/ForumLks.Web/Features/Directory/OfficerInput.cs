using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Directory;

/// <summary>One chair as a form or a recipe tells it.</summary>
public sealed record OfficerInput
{
    public const int LongestPosition = 80;

    [Display(Name = "Jabatan"), Required, StringLength(LongestPosition)]
    public string Position { get; set; } = "";

    [Display(Name = "Kursi ini kosong")]
    public bool IsVacant { get; set; }

    [Display(Name = "Nama"), StringLength(120)]
    public string? PersonName { get; set; }

    [Display(Name = "Bolehkah namanya tampil?"), EnumDataType(typeof(NameConsent))]
    public NameConsent Consent { get; set; } = NameConsent.TanpaNama;

    [Display(Name = "Status"), EnumDataType(typeof(OfficerStatus))]
    public OfficerStatus Status { get; set; }

    [Display(Name = "Masa bakti mulai"), StringLength(30)]
    public string? TermFrom { get; set; }

    [Display(Name = "Tidak diketahui kapan mulainya")]
    public bool TermUnknown { get; set; }

    [Display(Name = "Masa bakti sampai"), StringLength(30)]
    public string? TermTo { get; set; }

    [Display(Name = "Mulai menjabat, bila setelah awal masa bakti")]
    public DateOnly? ServesFrom { get; set; }

    [Display(Name = "Berhenti sebelum masa bakti habis")]
    public DateOnly? LeftOn { get; set; }

    [Display(Name = "Alasan berhenti"), StringLength(200)]
    public string? LeftBecause { get; set; }

    [Display(Name = "Nomor SK"), StringLength(80)]
    public string? DecreeNumber { get; set; }

    [Display(Name = "Tanggal SK")]
    public DateOnly? DecreeOn { get; set; }

    [Display(Name = "SK diterbitkan oleh"), StringLength(140)]
    public string? DecreeBy { get; set; }

    [Display(Name = "Dikukuhkan pada")]
    public DateOnly? InauguratedOn { get; set; }

    [Display(Name = "Dikukuhkan oleh"), StringLength(140)]
    public string? InauguratedBy { get; set; }

    [Display(Name = "Menggantikan")]
    public long? PredecessorId { get; set; }

    [Display(Name = "Sumber keterangan"), StringLength(240)]
    public string? Source { get; set; }

    public static OfficerInput Of(Officer officer) => new()
    {
        Position = officer.Position,
        IsVacant = officer.IsVacant,
        PersonName = officer.PersonName,
        Consent = officer.Consent,
        Status = officer.Status,
        TermFrom = officer.From.IsUnknown ? null : officer.From.ToString(),
        TermUnknown = officer.From.IsUnknown,
        TermTo = officer.To?.ToString(),
        ServesFrom = officer.ServesFrom,
        LeftOn = officer.LeftOn,
        LeftBecause = officer.LeftBecause,
        DecreeNumber = officer.DecreeNumber,
        DecreeOn = officer.DecreeOn,
        DecreeBy = officer.DecreeBy,
        InauguratedOn = officer.InauguratedOn,
        InauguratedBy = officer.InauguratedBy,
        PredecessorId = officer.PredecessorId,
        Source = officer.Source,
    };

    /// <summary>What cannot be read as a day, by field.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems()
    {
        foreach (var (field, text) in new[] { (nameof(TermFrom), TermFrom), (nameof(TermTo), TermTo) })
        {
            if (TermDay.Read(text).Problem is { } sentence)
            {
                yield return (field, sentence);
            }
        }

        if (string.IsNullOrWhiteSpace(TermFrom) != TermUnknown)
        {
            yield return (nameof(TermFrom), TermUnknown ? "Pilih salah satu: tulis kapan mulainya, atau centang “tidak diketahui”." : "Tulis kapan masa bakti dimulai: tanggal, atau tahunnya saja. Bila tidak ada yang tahu, centang “tidak diketahui”.");
        }
    }

    public static IEnumerable<SelectListItem> Statuses => Enum.GetValues<OfficerStatus>().Select(s => new SelectListItem(s.Explained(), s.ToString()));

    public static IEnumerable<SelectListItem> Predecessors(OfficerBook book, long? except) =>
        book.Officers.Where(o => o.Id != except).OrderBy(o => o.Position, StringComparer.OrdinalIgnoreCase).ThenByDescending(o => o.Begins.On)
            .Select(o => new SelectListItem($"{o.Position}: {o.Who} ({o.Term})", o.Id.ToString(CultureInfo.InvariantCulture)));
}

public static class OfficerWords
{
    public static string Word(this OfficerStatus status) => status switch
    {
        OfficerStatus.Plt => "Plt.",
        OfficerStatus.Paw => "PAW",
        _ => "definitif",
    };

    public static string Explained(this OfficerStatus status) => status switch
    {
        OfficerStatus.Plt => "Plt. (pelaksana tugas)",
        OfficerStatus.Paw => "PAW (pengganti antarwaktu)",
        _ => "Definitif",
    };

    public static string Word(this NameConsent consent) => consent switch
    {
        NameConsent.PejabatPublik => "Ya, pejabat publik yang disebut dalam sumber terbuka",
        NameConsent.Setuju => "Ya, yang bersangkutan setuju",
        _ => "Tidak, tampilkan jabatannya saja",
    };

    public static string Word(this OfficerState state) => state switch
    {
        OfficerState.Mendatang => "belum mulai",
        OfficerState.Menjabat => "menjabat",
        OfficerState.MasaBaktiHabis => "masa bakti habis",
        _ => "selesai",
    };

    public static string CssClass(this OfficerState state) => state switch
    {
        OfficerState.Mendatang => "waiting",
        OfficerState.Menjabat => "running",
        OfficerState.MasaBaktiHabis => "late",
        _ => "done",
    };
}
