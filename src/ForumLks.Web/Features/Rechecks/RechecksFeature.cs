namespace ForumLks.Web.Features.Rechecks;

public static class RechecksFeature
{
    public static WebApplicationBuilder AddRechecks(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RecheckLetters>().AddHostedService<RecheckRounds>();
        return builder;
    }
}
