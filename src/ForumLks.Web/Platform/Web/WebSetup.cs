using System.Text.Encodings.Web;
using System.Text.Unicode;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.Proving;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Sharing;
using ForumLks.Web.Platform.Themes;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ForumLks.Web.Platform.Web;

/// <summary>What every feature stands on.</summary>
public static class WebSetup
{
    public static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = FormsSetup.LargestForm;
    }

    public static WebApplicationBuilder AddPlatform(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(Configure);
        // A published site has its static files in wwwroot; one started from the build finds them through this.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpContextAccessor();
        // Indonesian letters are Latin; encoding them as entities would only make pages larger.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<ContentTypes>().AddSingleton<Say>().AddSingleton<SiteAddress>();
        builder.AddSettings<SiteAddressSettings>("ForumLks");
        builder.AddSettings<OfflineSettings>("ForumLks:Offline");
        builder.Services.AddTransient<Microsoft.AspNetCore.Hosting.IStartupFilter, WorkerSwitch>();
        builder.Services.AddScoped<FileWords>().AddScoped<ContentDesk>().AddScoped<ContentReading>().AddScoped<Listing>().AddScoped<Exports.ItemExportTools>().AddScoped<EditorTools>().AddScoped<SignedLinks>().AddScoped<ProofIntake>().AddScoped<ItemSharing>();
        builder.Services.AddGate().AddScoped<ISaveParticipant, AuditTrail>();
        builder.Services.AddHostedService<ScheduledPublication>();
        builder.AddPlatformData();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "forumlks.formulir";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        builder.Services.AddRazorPages(options =>
            {
                options.RootDirectory = "/Features";
                options.Conventions.AuthorizeFolder("/");
            })
            .ConfigureApplicationPartManager(OnlyPages)
            .AddTheme(builder)
            .AddIndonesianForms()
            .AddCookieTempDataProvider(options => options.Cookie.Name = "forumlks.pesan");
        builder.Services.AddOptions<RazorPagesOptions>().Configure<IEnumerable<ContentType>>((options, types) =>
        {
            foreach (var type in types)
            {
                options.Conventions.AddPageRoute(type.EditorPage, type.EditUrlOf("{slug}")[1..]);
            }
        });
        return builder;
    }

    /// <summary>There are neither controllers nor view components. Looking for them would load every type there is, and keep it.</summary>
    private static void OnlyPages(ApplicationPartManager parts)
    {
        foreach (var unneeded in parts.FeatureProviders.Where(f => f is ControllerFeatureProvider or ViewComponentFeatureProvider).ToList())
        {
            parts.FeatureProviders.Remove(unneeded);
        }
    }
}
