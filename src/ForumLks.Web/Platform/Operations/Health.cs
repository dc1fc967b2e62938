using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ForumLks.Web.Platform.Operations;

public static class Health
{
    /// <summary>Live: the process answers. Ready: the database answers and is up to date.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
