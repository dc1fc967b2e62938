using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Visits;

/// <summary>When a host takes questions, and whether now.</summary>
public sealed class Hosting : IPublishesText
{
    public const int MostHours = 5;

    public Guid MemberId { get; private set; }
    public bool IsPaused { get; private set; }
    public string? PauseNote { get; private set; }
    public IndonesianZone Zone { get; private set; } = IndonesianZone.Wib;
    public List<QuestionHour> Hours { get; private set; } = [];
    public DateTime ChangedUtc { get; private set; }
    public int Revision { get; private set; } = 1;

    PublishedText IPublishesText.Published => new(Visibility.Members, new NamedText("Sebabnya", PauseNote));

    public static Hosting Of(Guid memberId) => new() { MemberId = memberId };

    public void Set(bool isPaused, string? note, IndonesianZone zone, IEnumerable<QuestionHour> hours, int seenRevision, DateTime now)
    {
        if (seenRevision != Revision)
        {
            throw new EditConflict();
        }

        (IsPaused, PauseNote, Zone) = (isPaused, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), zone);
        (Hours, ChangedUtc, Revision) = ([.. hours.OrderBy(h => h.Day).ThenBy(h => h.From)], now, Revision + 1);
    }

    /// <summary>"Selasa 13.00–15.00 WIB"; empty where no hours are set.</summary>
    public IEnumerable<string> HourLines => Hours.Select(h => $"{Days.Name(h.Day)} {h.From.Hour:00}.{h.From.Minute:00}–{h.To.Hour:00}.{h.To.Minute:00} {Zone.Abbreviation()}");
}

public sealed record QuestionHour
{
    [Display(Name = "Hari"), EnumDataType(typeof(DayOfWeek))]
    public DayOfWeek Day { get; set; }

    [Display(Name = "Mulai")]
    public TimeOnly From { get; set; }

    [Display(Name = "Sampai")]
    public TimeOnly To { get; set; }
}

/// <summary>The days of the week from Monday, as Indonesians count them.</summary>
public static class Days
{
    public static readonly DayOfWeek[] All = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string Name(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Senin",
        DayOfWeek.Tuesday => "Selasa",
        DayOfWeek.Wednesday => "Rabu",
        DayOfWeek.Thursday => "Kamis",
        DayOfWeek.Friday => "Jumat",
        DayOfWeek.Saturday => "Sabtu",
        _ => "Minggu",
    };
}

public sealed class HostingMapping : IEntityTypeConfiguration<Hosting>
{
    public void Configure(EntityTypeBuilder<Hosting> builder)
    {
        builder.ToTable("Hostings");
        builder.HasKey(h => h.MemberId);
        builder.Property(h => h.MemberId).ValueGeneratedNever();
        builder.Property(h => h.PauseNote).HasMaxLength(200);
        builder.Property(h => h.Hours).IsJson();
        builder.Property(h => h.Revision).IsConcurrencyToken();
    }
}
