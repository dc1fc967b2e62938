using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Attendance;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Minutes;
using ForumLks.Web.Features.Ratifications;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Prints;

public static class PrintsFeature
{
    /// <summary>All that surrounds a meeting: agenda and invitations, attendance, minutes, the papers that are printed of them, its ratification.</summary>
    public static WebApplicationBuilder AddMeetingOffice(this WebApplicationBuilder builder)
    {
        builder.Services.AddAgendas().AddAttendance().AddMinutes();
        builder.Services.AddScoped<MeetingPapers>().AddScoped<IMeetingDoors, PrintDoors>().AddScoped<ShareWords, ReportWords>();
        return builder.AddRatifications();
    }
}

public sealed class PrintDoors : IMeetingDoors
{
    public Task<IReadOnlyList<MeetingDoor>> Of(MeetingReport report, bool isKeeper, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<MeetingDoor>>([new MeetingDoor($"/rakor/{report.Slug}/cetak", "Cetak dan bagikan")]);
}
