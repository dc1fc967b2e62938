using ForumLks.Web.Data;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.FileProviders;

namespace ForumLks.Web.Platform.Themes;

public static class ThemesSetup
{
    private const string AYear = "public, max-age=31536000, immutable";

    /// <summary>Chooses the theme and puts its views before all others; a name without a theme stops the start.</summary>
    public static IMvcBuilder AddTheme(this IMvcBuilder mvc, WebApplicationBuilder builder)
    {
        var theme = Theme.Find(builder.AddSettings<ThemeSettings>("ForumLks").Theme, mvc.PartManager.ApplicationParts);
        theme.TakePlaceIn(mvc.PartManager.ApplicationParts);
        builder.Services.AddSingleton(theme).Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new ThemeLocations()));
        if (StaticFilesOf(theme) is { } files)
        {
            // So that their addresses carry a version, as those of the site's own files do.
            builder.Environment.WebRootFileProvider = new CompositeFileProvider(builder.Environment.WebRootFileProvider, new ThemeFiles(theme.StaticPath, files));
        }

        return mvc;
    }

    /// <summary>Files of a theme that the site was built with are served with the site's own.</summary>
    public static WebApplication UseThemeFiles(this WebApplication app)
    {
        var theme = app.Services.GetRequiredService<Theme>();
        if (StaticFilesOf(theme) is { } files)
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                RequestPath = theme.StaticPath,
                OnPrepareResponse = file =>
                {
                    if (file.Context.Request.Query.ContainsKey("v"))
                    {
                        file.Context.Response.Headers.CacheControl = AYear;
                    }
                },
            });
        }

        return app;
    }

    private static PhysicalFileProvider? StaticFilesOf(Theme theme) =>
        theme.Folder is { } folder && Path.Combine(folder, "wwwroot") is var root && Directory.Exists(root) ? new PhysicalFileProvider(root) : null;
}
