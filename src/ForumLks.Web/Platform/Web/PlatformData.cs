using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Security.SignedLinks;

namespace ForumLks.Web.Platform.Web;

public static class PlatformData
{
    /// <summary>What the platform itself holds about people, and how long.</summary>
    public static WebApplicationBuilder AddPlatformData(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IPersonalData, WrittenData>().AddSingleton<IPersonalData, DraftData>().AddSingleton<IPersonalData, AuditData>().AddSingleton<IPersonalData, WaiverData>();
        builder.Services.AddSingleton<IRetains, DraftData>().AddSingleton<IRetains, AuditData>().AddSingleton<IRetains, LinkRetention>();
        return builder;
    }
}
