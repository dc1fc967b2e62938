using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Attendance;

/// <summary>How one kabupaten/kota took part: one tap, the last one counts.</summary>
public sealed class AreaAttendance
{
    public long Id { get; private set; }
    public long MeetingReportId { get; private set; }
    public string AreaCode { get; private set; } = "";
    public AreaPresence Presence { get; private set; }
    public DateTime AtUtc { get; private set; }

    public static AreaAttendance Of(long meetingReportId, string areaCode) => new() { MeetingReportId = meetingReportId, AreaCode = areaCode };

    public void Tap(AreaPresence presence, DateTime now) => (Presence, AtUtc) = (presence, now);
}

public sealed class AreaAttendanceMapping : IEntityTypeConfiguration<AreaAttendance>
{
    public void Configure(EntityTypeBuilder<AreaAttendance> builder)
    {
        builder.ToTable("AreaAttendance");
        builder.Property(a => a.AreaCode).HasMaxLength(5);
        builder.HasIndex(a => new { a.MeetingReportId, a.AreaCode }).IsUnique();
        builder.HasOne<MeetingReport>().WithMany().HasForeignKey(a => a.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
    }
}
