namespace ForumLks.Web.Features.Safeguarding;

public static class SafeguardingFeature
{
    public static WebApplicationBuilder AddSafeguarding(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Platform.People.IPersonalData, HandlerData>();
        builder.Services.AddScoped<Platform.Moderation.IModerated, ModeratedItems>();
        builder.Services.AddScoped<Reporting>().AddHostedService<CaseReminders>();
        return builder;
    }
}
