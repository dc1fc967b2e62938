using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.OwnData;

public static class OwnDataFeature
{
    /// <summary>People with accounts, and what they can ask of what is held about them.</summary>
    public static WebApplicationBuilder AddPeopleAndTheirData(this WebApplicationBuilder builder) => builder.AddPeople().AddOwnData();

    private static WebApplicationBuilder AddOwnData(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Leaving>().AddScoped<Copying>();
        builder.Services.AddSingleton<IPersonalData, ClosureData>();
        builder.Services.AddSingleton<RetentionKeeping>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RetentionKeeping>());
        return builder;
    }
}
