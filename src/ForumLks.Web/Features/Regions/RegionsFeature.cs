using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Lists;

namespace ForumLks.Web.Features.Regions;

public static class RegionsFeature
{
    public static WebApplicationBuilder AddRegions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Places>();
        builder.Services.AddSingleton<Platform.Caching.IHearsCacheNews>(services => services.GetRequiredService<Places>());
        builder.Services.AddSingleton<IPlaceNames, PlaceNames>();
        builder.Services.AddScoped<AreaChoice>();
        builder.Services.AddScoped<IRecipeStep, RegionsStep>().AddScoped<IRecipeStep, ClusterSchemesStep>();
        return builder;
    }
}

public sealed class PlaceNames(Places places) : IPlaceNames
{
    public async ValueTask<Func<string?, string?>> Names(CancellationToken cancel) => (await places.Now(cancel)).NameOf;

    public async ValueTask<IReadOnlyList<PlaceName>> All(CancellationToken cancel)
    {
        var now = await places.Now(cancel);
        return
        [
            .. now.Provinces.Select(p => new PlaceName(p.Code, p.Name, p.Name)),
            .. now.Provinces.SelectMany(p => now.AreasOf(p.Code)).Select(a => new PlaceName(a.Code, a.FullName, a.Name)),
        ];
    }
}
