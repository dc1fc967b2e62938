using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Security;

namespace ForumLks.Web.Platform.Web;

public static class Pipeline
{
    /// <summary>The order matters: what strangers read comes out of the page cache before anything else is done.</summary>
    public static WebApplication UseForum(this WebApplication app)
    {
        app.UsePageCache();
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/galat/{0}");
        app.UseExceptionHandler("/galat/500");
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        return app;
    }
}
