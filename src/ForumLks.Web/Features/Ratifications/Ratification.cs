using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>The way of one report: reviewed by those who were there, ratified by two officers, locked; or withdrawn.</summary>
public sealed class Ratification : IShowsOnPages, IPublishesText
{
    public const int LongestReview = 60;

    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public DateOnly? ReviewUntil { get; private set; }
    public Guid? FirstById { get; private set; }
    public string? FirstOffice { get; private set; }
    public DateTime? FirstUtc { get; private set; }

    /// <summary>What the first officer signed; a later change of the content makes that signature void.</summary>
    public string? FirstHash { get; private set; }
    public Guid? SecondById { get; private set; }
    public string? SecondOffice { get; private set; }
    public DateTime? RatifiedUtc { get; private set; }
    public string? Hash { get; private set; }

    /// <summary>The content as it was ratified, so that a broken hash can be looked into.</summary>
    public string? Text { get; private set; }
    public string? WithdrawnOffice { get; private set; }
    public string? WithdrawnReason { get; private set; }
    public DateTime? WithdrawnUtc { get; private set; }
    public int Version { get; private set; }

    public bool IsLocked => Hash is not null;

    IEnumerable<string> IShowsOnPages.PageTags => PageCacheTags.ShownWith(MeetingReportId, nameof(MeetingReport));

    PublishedText IPublishesText.Published => PublishedText.Public(new("Alasan penarikan", WithdrawnReason), new("Jabatan", FirstOffice), new("Jabatan", SecondOffice), new("Jabatan", WithdrawnOffice));

    public static Ratification Of(long reportId) => new() { MeetingReportId = reportId };

    public bool IsOpenForReview(DateOnly today) => !IsLocked && ReviewUntil >= today;

    public void OpenReview(DateOnly today, int days)
    {
        Require(!IsLocked, "Laporan ini sudah disahkan; tinjauan tidak dapat dibuka lagi.");
        Require(days is >= 1 and <= LongestReview, $"Lama tinjauan 1 sampai {LongestReview} hari.");
        (ReviewUntil, Version) = (today.AddDays(days), Version + 1);
    }

    /// <summary>The first signature waits for a second one by somebody else on the very same text; with it the report is locked.</summary>
    public void Sign(Guid byId, string office, string canonical, DateTime now)
    {
        Require(!IsLocked, $"Laporan ini sudah disahkan oleh {FirstOffice} dan {SecondOffice}. Tidak ada yang perlu dikerjakan lagi.");
        Require(WithdrawnUtc is null, "Laporan ini sudah ditarik dan tidak dapat disahkan.");
        var hash = Canonical.HashOfText(canonical);
        Version++;
        if (FirstHash != hash)
        {
            (FirstById, FirstOffice, FirstUtc, FirstHash) = (byId, office, now, hash);
            return;
        }

        Require(FirstById != byId, "Anda sudah mengesahkan laporan ini. Pengesahan memerlukan petugas kedua yang lain.");
        (SecondById, SecondOffice, RatifiedUtc, Hash, Text) = (byId, office, now, hash, canonical);
    }

    public void Withdraw(string office, string reason, DateTime now) =>
        (WithdrawnOffice, WithdrawnReason, WithdrawnUtc, Version) = (office, reason, now, Version + 1);

    public string WhyLocked(string slug) =>
        $"Laporan ini sudah disahkan pada {IndonesianDate.Long(new DateTimeOffset(RatifiedUtc!.Value, TimeSpan.Zero).DateIn(IndonesianZone.Wib))} dan terkunci. Isinya tidak berubah lagi; pembetulan ditulis sebagai koreksi bernomor di /rakor/{slug}/koreksi. Yang Anda ketik masih ada di halaman ini.";

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}

public sealed class RatificationMapping : IEntityTypeConfiguration<Ratification>
{
    public void Configure(EntityTypeBuilder<Ratification> builder)
    {
        builder.ToTable("Ratifications");
        builder.Property(r => r.FirstOffice).HasMaxLength(160);
        builder.Property(r => r.SecondOffice).HasMaxLength(160);
        builder.Property(r => r.WithdrawnOffice).HasMaxLength(160);
        builder.Property(r => r.WithdrawnReason).HasMaxLength(500);
        builder.Property(r => r.FirstHash).HasMaxLength(64);
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.IsLocked);
        builder.HasIndex(r => r.MeetingReportId).IsUnique();
        builder.HasIndex(r => r.Hash);
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(r => r.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}
