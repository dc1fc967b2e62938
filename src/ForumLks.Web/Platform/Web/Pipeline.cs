using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Security;
using ForumLks.Web.Platform.Themes;

namespace ForumLks.Web.Platform.Web;

public static class Pipeline
{
    /// <summary>The order matters: what strangers read comes out of the page cache before anything else is done.</summary>
    public static WebApplication UseForum(this WebApplication app)
    {
        app.UsePageCache();
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/galat/{0}");
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/galat/500", StatusCodeSelector = StatusOf });
        app.UseSecurityHeaders();
        app.UseThemeFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapExports();
        return app;
    }

    /// <summary>A request that is too large, or has more fields than any form of ours, is the sender's to mend.</summary>
    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // A form that cannot be read; the same exception from elsewhere is our own mistake.
        InvalidDataException { Source: "Microsoft.AspNetCore.WebUtilities" or "Microsoft.AspNetCore.Http" } => StatusCodes.Status413PayloadTooLarge,
        { InnerException: { } inner } => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };
}
