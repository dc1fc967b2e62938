using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Agendas;

/// <summary>One thing on the agenda.</summary>
public sealed record AgendaItem
{
    [Display(Name = "Acara"), StringLength(200)]
    public string Title { get; set; } = "";

    [Display(Name = "Lama (menit)"), Range(1, 1440)]
    public int? Minutes { get; set; }

    [Display(Name = "Pembawa acara"), StringLength(160)]
    public string? Presenter { get; set; }

    [Display(Name = "Keterangan"), StringLength(4000)]
    public string? Note { get; set; }
}

/// <summary>Who signs the letter and the minutes.</summary>
public sealed record Signer
{
    [Display(Name = "Jabatan"), StringLength(160)]
    public string Office { get; set; } = "";

    [Display(Name = "Nama"), StringLength(120)]
    public string? Name { get; set; }
}

/// <summary>What the keeper of a meeting writes before it.</summary>
public sealed record AgendaContent : IValidatableObject
{
    [Display(Name = "Mulai pukul"), StringLength(12)]
    public string? StartsAt { get; set; }

    [Display(Name = "Selesai pukul"), StringLength(12)]
    public string? EndsAt { get; set; }

    [Display(Name = "Zona waktu"), EnumDataType(typeof(IndonesianZone))]
    public IndonesianZone Zone { get; set; } = IndonesianZone.Wib;

    [Display(Name = "Susunan acara")]
    public List<AgendaItem> Items { get; set; } = [];

    [Display(Name = "Jawaban paling lambat")]
    public DateOnly? AnswerBy { get; set; }

    [Display(Name = "Nomor surat"), StringLength(80)]
    public string? LetterNumber { get; set; }

    [Display(Name = "Kota surat"), StringLength(80)]
    public string? LetterPlace { get; set; }

    [Display(Name = "Yang perlu disiapkan undangan"), StringLength(600)]
    public string? Bring { get; set; }

    [Display(Name = "Narahubung"), StringLength(160)]
    public string? Contact { get; set; }

    [Display(Name = "Penanda tangan")]
    public List<Signer> Signers { get; set; } = [];

    public TimeOnly? Start => Time(StartsAt);

    public TimeOnly? End => Time(EndsAt) ?? (Start is { } start && Items.Sum(i => i.Minutes ?? 0) is > 0 and var minutes ? start.AddMinutes(minutes) : null);

    /// <summary>The items with the hour at which each begins, as far as the durations say.</summary>
    public IEnumerable<(AgendaItem Item, TimeOnly? At)> Schedule()
    {
        var at = Start;
        foreach (var item in Items)
        {
            yield return (item, at);
            at = item.Minutes is { } minutes ? at?.AddMinutes(minutes) : null;
        }
    }

    public void Tidy()
    {
        Items.RemoveAll(i => string.IsNullOrWhiteSpace(i.Title));
        Signers.RemoveAll(s => string.IsNullOrWhiteSpace(s.Office) && string.IsNullOrWhiteSpace(s.Name));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(StartsAt) && !IndonesianDate.TryParseTime(StartsAt, out _, out var wrongStart))
        {
            yield return new(wrongStart, [nameof(StartsAt)]);
        }

        if (!string.IsNullOrWhiteSpace(EndsAt) && !IndonesianDate.TryParseTime(EndsAt, out _, out var wrongEnd))
        {
            yield return new(wrongEnd, [nameof(EndsAt)]);
        }

        if (Start is null && Time(EndsAt) is not null)
        {
            yield return new("Isi juga jam mulainya.", [nameof(StartsAt)]);
        }

        foreach (var problem in Items.Select((item, i) => (item, i)).Where(row => string.IsNullOrWhiteSpace(row.item.Title) && (row.item.Minutes is not null || !string.IsNullOrWhiteSpace(row.item.Presenter) || !string.IsNullOrWhiteSpace(row.item.Note))))
        {
            yield return new($"Acara {problem.i + 1} belum bernama.", [$"Items[{problem.i}].Title"]);
        }

        foreach (var tooMany in ContentRules.AtMost(Items.Count, 60, nameof(Items), "Susunan acara"))
        {
            yield return tooMany;
        }
    }

    private static TimeOnly? Time(string? text) => IndonesianDate.TryParseTime(text, out var time, out _) ? time : null;
}
