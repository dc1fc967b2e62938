using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.OwnData;

public static class OwnDataFeature
{
    public static WebApplicationBuilder AddOwnData(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Leaving>().AddScoped<Copying>();
        builder.Services.AddSingleton<IPersonalData, ClosureData>();
        builder.Services.AddSingleton<RetentionKeeping>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RetentionKeeping>());
        return builder;
    }
}
