using ForumLks.Recipes;
using ForumLks.Web.Features.Figures;
using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Features.Needs;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Proving;

namespace ForumLks.Web.Features.Formation;

public static class FormationFeature
{
    /// <summary>How things stand in a place: its coordinating body, how many institutions, what they need. With the follow-ups that prove it.</summary>
    public static WebApplicationBuilder AddStanding(this WebApplicationBuilder builder) => builder.AddFollowUps().AddFormation().AddFigures().AddNeeds();

    public static WebApplicationBuilder AddFormation(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FormationReading>().AddScoped<FormationDesk>().AddScoped<TargetDesk>().AddScoped<WaitingEntries>();
        builder.Services.AddSingleton<IHearsProof, ProofBridge>();
        builder.Services.AddScoped<IPlacePanel, FormationPanel>();
        builder.Services.AddSingleton<IPersonalData, FormationData>().AddSingleton<INamesFiles, FormationData>();
        builder.Services.AddScoped<IRecipeStep, FormationStep>();
        return builder;
    }
}
