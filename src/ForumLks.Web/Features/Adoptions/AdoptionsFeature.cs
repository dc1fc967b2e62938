using ForumLks.Web.Features.Practices;

namespace ForumLks.Web.Features.Adoptions;

public static class AdoptionsFeature
{
    /// <summary>Practices with all that makes others use them.</summary>
    public static WebApplicationBuilder AddPracticeExchange(this WebApplicationBuilder builder)
    {
        builder.AddPractices();
        builder.Services.AddScoped<AdoptionLedger>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, AdopterData>();
        return builder;
    }
}
