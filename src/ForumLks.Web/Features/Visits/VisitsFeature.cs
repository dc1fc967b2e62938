using ForumLks.Recipes;

namespace ForumLks.Web.Features.Visits;

public static class VisitsFeature
{
    public static WebApplicationBuilder AddVisits(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<VisitDesk>().AddScoped<HostReading>().AddScoped<Matching>().AddScoped<Reporting>().AddScoped<Savings>().AddScoped<ReadingPack>();
        builder.Services.AddScoped<InviteLinks>().AddScoped<AnswerLinks>().AddScoped<VisitLetters>().AddScoped<VisitReminders>();
        builder.Services.AddHostedService<VisitReminderService>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, TravelData>();
        builder.Services.AddScoped<Platform.Lists.IAboutInstitution, VisitsToInstitution>();
        builder.Services.AddScoped<IRecipeStep, VisitsStep>().AddScoped<Platform.People.IAwaits, AwaitedVisits>();
        return builder;
    }
}
