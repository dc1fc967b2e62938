using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Attendance;

/// <summary>Somebody who was there, with or without an account. Only the keepers of the meeting see the name; everybody else a number.</summary>
[Unaudited("a sheet of a thousand names is one act, which its own page tells of")]
public sealed class Attendee
{
    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }

    /// <summary>Given with the empty form, so that a form sent twice counts once.</summary>
    public string FormId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Institution { get; private set; }
    public string? Office { get; private set; }
    public string Element { get; private set; } = "";
    public string? AreaCode { get; private set; }

    /// <summary>Signed in by themselves, through the QR code.</summary>
    public bool IsSelf { get; private set; }
    public DateTime AtUtc { get; private set; }

    public static Attendee Of(long meetingReportId, AttendeeInput given, bool isSelf, DateTime now) => new()
    {
        MeetingReportId = meetingReportId,
        FormId = given.FormId!,
        Name = given.Name.Trim(),
        Institution = Trimmed(given.Institution),
        Office = Trimmed(given.Office),
        Element = Trimmed(given.Element) ?? AttendanceElements.Other,
        AreaCode = Trimmed(given.AreaCode),
        IsSelf = isSelf,
        AtUtc = now,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record AttendeeInput
{
    [StringLength(26)]
    public string? FormId { get; set; }

    [Display(Name = "Nama"), Required, StringLength(120)]
    public string Name { get; set; } = "";

    [Display(Name = "Lembaga"), StringLength(160)]
    public string? Institution { get; set; }

    [Display(Name = "Jabatan"), StringLength(160)]
    public string? Office { get; set; }

    [Display(Name = "Unsur"), StringLength(160)]
    public string? Element { get; set; }

    [Display(Name = "Kabupaten/kota"), StringLength(5)]
    public string? AreaCode { get; set; }
}

/// <summary>People counted without names, by element; each tap is one addition in the database, so that none is lost.</summary>
[Unaudited("a counter that is tapped for every person; the total is read from it at once")]
public sealed class ElementTally
{
    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public string Element { get; private set; } = "";
    public int Count { get; private set; }

    public static ElementTally Of(long meetingReportId, string element) => new() { MeetingReportId = meetingReportId, Element = element };
}

public static class AttendanceElements
{
    public const string Other = "Lainnya";

    /// <summary>Where the report names none yet.</summary>
    public static readonly string[] Usual = ["LKS", "LKKS", "Forum LKS", "Dinas Sosial", Other];
}

public sealed class AttendeeMapping : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.ToTable("Attendees");
        builder.Property(a => a.FormId).HasMaxLength(32);
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.Property(a => a.Institution).HasMaxLength(160);
        builder.Property(a => a.Office).HasMaxLength(160);
        builder.Property(a => a.Element).HasMaxLength(160);
        builder.Property(a => a.AreaCode).HasMaxLength(5);
        builder.HasIndex(a => new { a.MeetingReportId, a.FormId }).IsUnique();
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(a => a.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class ElementTallyMapping : IEntityTypeConfiguration<ElementTally>
{
    public void Configure(EntityTypeBuilder<ElementTally> builder)
    {
        builder.ToTable("ElementTallies");
        builder.Property(t => t.Element).HasMaxLength(160);
        builder.HasIndex(t => new { t.MeetingReportId, t.Element }).IsUnique();
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(t => t.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}
