namespace ForumLks.Web.Features.Sharing;

public static class SharingFeature
{
    public static WebApplicationBuilder AddSharing(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SharedItems>().AddScoped<SharedPlaces>().AddScoped<Cards>().AddSingleton<CardDrawers>();
        return builder;
    }
}
