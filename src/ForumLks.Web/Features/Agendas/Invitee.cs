using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Agendas;

public enum RsvpAnswer
{
    Belum,
    Hadir,
    Mewakilkan,
    TidakHadir,
}

/// <summary>An institution that is invited, and what it answered. Names of people stay with the keepers of the meeting.</summary>
public sealed class Invitee : IPublishesText
{
    public const int LongestName = 160;

    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public string Institution { get; private set; } = "";
    public string? AreaCode { get; private set; }
    public RsvpAnswer Answer { get; private set; }
    public int? People { get; private set; }
    public string? Names { get; private set; }
    public string? Note { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>A link made before it was replaced works no longer.</summary>
    public int LinkNumber { get; private set; } = 1;
    public int Revision { get; private set; }

    public static Invitee Of(long meetingReportId, string institution, string? areaCode) => new() { MeetingReportId = meetingReportId, Institution = institution, AreaCode = areaCode };

    /// <summary>Read by the keepers of the meeting.</summary>
    PublishedText IPublishesText.Published => new(Visibility.SpaceAdmins, new("Nama yang datang", Names), new("Pesan untuk pengundang", Note));

    /// <summary>What the link says; it names this institution and no other.</summary>
    public string LinkSubject => $"{Id}-{LinkNumber}";

    public void ReplaceLink() => (LinkNumber, Revision) = (LinkNumber + 1, Revision + 1);

    public void Reply(RsvpInput given, DateTime now)
    {
        if (given.SeenRevision != Revision)
        {
            throw new EditConflict();
        }

        (Answer, People, Names, Note) = (given.Answer!.Value, given.Answer == RsvpAnswer.TidakHadir ? null : given.People, Trimmed(given.Names), Trimmed(given.Note));
        (AnsweredUtc, Revision) = (now, Revision + 1);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record RsvpInput
{
    [Display(Name = "Jawaban"), Required(ErrorMessage = "Pilih salah satu jawaban."), EnumDataType(typeof(RsvpAnswer))]
    public RsvpAnswer? Answer { get; set; }

    [Display(Name = "Berapa orang"), Range(1, 500)]
    public int? People { get; set; }

    [Display(Name = "Nama yang datang"), StringLength(2000)]
    public string? Names { get; set; }

    [Display(Name = "Pesan untuk pengundang"), StringLength(600)]
    public string? Note { get; set; }

    public int SeenRevision { get; set; }
}

public sealed class InviteeMapping : IEntityTypeConfiguration<Invitee>
{
    public void Configure(EntityTypeBuilder<Invitee> builder)
    {
        builder.ToTable("Invitees");
        builder.Property(i => i.Institution).HasMaxLength(Invitee.LongestName);
        builder.Property(i => i.AreaCode).HasMaxLength(5);
        builder.Property(i => i.Names).HasMaxLength(2000);
        builder.Property(i => i.Note).HasMaxLength(600);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasIndex(i => new { i.MeetingReportId, i.Institution }).IsUnique();
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(i => i.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class RsvpWords
{
    public static string Word(this RsvpAnswer answer) => answer switch
    {
        RsvpAnswer.Hadir => "Hadir",
        RsvpAnswer.Mewakilkan => "Mewakilkan",
        RsvpAnswer.TidakHadir => "Tidak hadir",
        _ => "Belum menjawab",
    };
}
