using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Following;

public static class FollowingFeature
{
    public static WebApplicationBuilder AddFollowing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IHappenings, Happenings>();
        builder.Services.AddScoped<ISaveParticipant, ItemsNoticed>();
        builder.Services.AddScoped<IFollowing, FollowSet>().AddScoped<FollowDesk>().AddScoped<PreferenceDesk>().AddScoped<FollowNames>().AddScoped<IRecipeStep, FollowsStep>();
        builder.Services.AddSingleton<IPersonalData, FollowData>().AddSingleton<IRetains, FollowData>();
        return builder;
    }
}
