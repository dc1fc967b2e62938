using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Attendance;

public static class AttendanceFeature
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services
        .AddScoped<AttendanceBook>()
        .AddScoped<SignInSheets>()
        .AddSingleton<Platform.Operations.IRetains, AttendeeRetention>()
        .AddScoped<IMeetingDoors, AttendanceDoors>();
}

/// <summary>Readers find the page once somebody was counted; the keepers before.</summary>
public sealed class AttendanceDoors(Say say) : IMeetingDoors
{
    public Task<IReadOnlyList<MeetingDoor>> Of(MeetingReport report, bool isKeeper, CancellationToken cancel)
    {
        var recent = say.Today.AddDays(-60) < report.StartsOn;
        return Task.FromResult<IReadOnlyList<MeetingDoor>>(isKeeper || recent ? [new MeetingDoor($"/rakor/{report.Slug}/hadir", "Kehadiran")] : []);
    }
}
