using ForumLks.Recipes;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Reviews;
using ForumLks.Web.Platform.Lists;

namespace ForumLks.Web.Features.Adoptions;

public static class AdoptionsFeature
{
    /// <summary>Practices with all that makes others use them.</summary>
    public static WebApplicationBuilder AddPracticeExchange(this WebApplicationBuilder builder)
    {
        builder.AddPractices();
        builder.Services.AddReviews();
        builder.Services.AddScoped<AdoptionLedger>().AddScoped<AdoptionReading>().AddScoped<CheckInDesk>().AddScoped<LearningTree>();
        builder.Services.AddScoped<IAppliedPractices>(services => services.GetRequiredService<AdoptionReading>());
        builder.Services.AddScoped<IPracticePanel, AdoptionPanel>();
        builder.Services.AddScoped<AdoptionLetters>().AddHostedService<AdoptionRounds>();
        builder.Services.AddScoped<IRecipeStep, AdoptionsStep>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, AdopterData>().AddSingleton<Platform.Content.IMovesReferences, AdoptionMoves>();
        return builder;
    }
}
