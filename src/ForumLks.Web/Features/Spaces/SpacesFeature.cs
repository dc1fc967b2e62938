using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Spaces;

public static class SpacesFeature
{
    public static WebApplicationBuilder AddSpaces(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SpaceList>().AddSingleton<Coverage>();
        builder.Services.AddSingleton<Platform.Caching.IHearsCacheNews>(services => services.GetRequiredService<SpaceList>());
        builder.Services.AddScoped<IRecipeStep, SpacesStep>();
        builder.Services.AddSingleton<ISpaceNames>(services => services.GetRequiredService<SpaceList>());
        return builder;
    }
}
