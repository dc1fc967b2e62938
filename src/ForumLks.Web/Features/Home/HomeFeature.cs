namespace ForumLks.Web.Features.Home;

public static class HomeFeature
{
    public static WebApplicationBuilder AddHome(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FrontPage>().AddScoped<MyDay>();
        return builder;
    }
}
