using ForumLks.Recipes;
using ForumLks.Web.Features.Meetings;

namespace ForumLks.Web.Features.Agendas;

public static class AgendasFeature
{
    public static IServiceCollection AddAgendas(this IServiceCollection services) => services
        .AddScoped<Upcoming>()
        .AddScoped<NextMeeting>()
        .AddScoped<InvitationLinks>()
        .AddSingleton<InvitationText>()
        .AddSingleton<Platform.Operations.IRetains, RsvpRetention>()
        .AddScoped<IMeetingDoors, AgendaDoors>()
        .AddScoped<Platform.People.IAwaits, AwaitedMeetings>()
        .AddScoped<IRecipeStep, AgendasStep>();
}
