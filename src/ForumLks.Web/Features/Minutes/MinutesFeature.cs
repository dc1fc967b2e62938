using ForumLks.Web.Features.Meetings;

namespace ForumLks.Web.Features.Minutes;

public static class MinutesFeature
{
    public static IServiceCollection AddMinutes(this IServiceCollection services) => services
        .AddScoped<MinutesDesk>()
        .AddScoped<MinutesLinks>()
        .AddScoped<SectionEditing>()
        .AddScoped<IMeetingDoors, MinutesDoors>();
}

public sealed class MinutesDoors : IMeetingDoors
{
    public Task<IReadOnlyList<MeetingDoor>> Of(MeetingReport report, bool isKeeper, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<MeetingDoor>>(isKeeper ? [new MeetingDoor($"/rakor/{report.Slug}/notulen", "Notulen")] : []);
}
