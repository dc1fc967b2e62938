using Microsoft.AspNetCore.Hosting;

namespace ForumLks.Web.Platform.Web;

public sealed class OfflineSettings
{
    /// <summary>When false, <c>/sw.js</c> takes the service worker, and all that it kept, off every device that comes by.</summary>
    public bool Enabled { get; set; } = true;
}

/// <summary>The way out if the service worker should ever be broken: browsers ask for <c>/sw.js</c> anew past the worker itself.</summary>
public sealed class WorkerSwitch(OfflineSettings settings) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (!settings.Enabled)
        {
            app.Use((context, go) =>
            {
                if (context.Request.Path == "/sw.js")
                {
                    context.Request.Path = "/sw-lepas.js";
                }

                return go(context);
            });
        }

        next(app);
    };
}
