using ForumLks.Web.Data;
using ForumLks.Recipes;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Recipes;

public static class RecipesFeature
{
    public static WebApplicationBuilder AddRecipes(this WebApplicationBuilder builder)
    {
        builder.AddSettings<SetupSettings>("ForumLks");
        builder.Services.AddSingleton<RecipeLibrary>().AddSingleton<SiteState>().AddScoped<SiteSetup>();
        builder.Services.AddScoped<IRecipeStep, SettingsStep>().AddScoped<IRecipeStep, ThemesStep>().AddScoped<IRecipeStep, ContentStep>();
        builder.Services.AddScoped<IRecipeStep>(_ => new KnownByCodeStep("ContentDefinition"));
        builder.Services.AddScoped<IRecipeStep>(_ => new KnownByCodeStep("Roles"));
        builder.Services.AddScoped<IRecipeStep>(_ => new FeatureStep(new HashSet<string>(), (_, _) => Task.CompletedTask));
        return builder;
    }

    /// <summary>Sets the site up if need be, then says in one line where it serves and who can sign in.</summary>
    public static async Task SetUp(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<SiteSetup>().Prepare(CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, report));
    }

    private static void Announce(WebApplication app, SetupReport report)
    {
        var who = app.Services.GetRequiredService<SiteState>().IsDemo
            ? "sign in as admin / serambi-pusat-2026 (more people in recipes/demo.recipe.json)"
            : report.SetUpCode is { } code ? $"make the first admin at /undangan with the code {code}" : "sign in at /masuk";
        Console.WriteLine($"ForumLKS serves on {string.Join(' ', app.Urls)} — {who}");
    }
}
