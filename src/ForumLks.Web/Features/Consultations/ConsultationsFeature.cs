using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Consultations;

public static class ConsultationsFeature
{
    /// <summary>Open discussion, and consultation behind closed doors.</summary>
    public static WebApplicationBuilder AddConversation(this WebApplicationBuilder builder) => builder.AddDiscussions().AddConsultations();

    private static WebApplicationBuilder AddConsultations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ConsultationDesk>().AddScoped<Publishing>().AddScoped<IRecipeStep, ConsultationsStep>().AddSingleton<ConsultationData>();
        builder.Services.AddSingleton<IPersonalData>(services => services.GetRequiredService<ConsultationData>());
        builder.Services.AddSingleton<IRetains>(services => services.GetRequiredService<ConsultationData>());
        builder.Services.AddSingleton<INamesFiles>(services => services.GetRequiredService<ConsultationData>());
        builder.Services.AddSingleton<PublicTextLock>().AddSingleton<IApartNews, WaitingConsultations>();
        builder.Services.AddSingleton<IContentLock>(services => services.GetRequiredService<PublicTextLock>());
        builder.Services.AddSingleton<ISaveParticipant>(services => services.GetRequiredService<PublicTextLock>());
        return builder;
    }
}
