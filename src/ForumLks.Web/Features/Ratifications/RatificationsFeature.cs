using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Ratifications;

public static class RatificationsFeature
{
    public static WebApplicationBuilder AddRatifications(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReportLock>().AddScoped<ISaveParticipant>(s => s.GetRequiredService<ReportLock>()).AddScoped<IContentLock>(s => s.GetRequiredService<ReportLock>());
        builder.Services.AddScoped<RatificationDesk>().AddScoped<Standing>();
        builder.Services.AddScoped<IReportStanding>(s => s.GetRequiredService<Standing>()).AddScoped<IReportPanel>(s => s.GetRequiredService<Standing>()).AddScoped<IReportPanel, AddendaPanel>();
        builder.Services.AddScoped<ForumLks.Recipes.IRecipeStep, RatificationsStep>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, SignatureData>();
        return builder;
    }
}
