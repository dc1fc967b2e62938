using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;

namespace ForumLks.Web.Features.Media;

public static class MediaFeature
{
    public static WebApplicationBuilder AddMedia(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<MediaStore>();
        builder.Services.AddScoped<IUploads>(services => services.GetRequiredService<MediaStore>());
        builder.Services.AddScoped<IFiles, MediaFiles>();
        builder.Services.AddScoped<ISaveParticipant, MediaUses>();
        builder.Services.AddSingleton<IDocumentTexts, DocumentTexts>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, FileData>();
        builder.Services.AddScoped<DocumentReader>();
        builder.Services.AddSingleton<DocumentReading>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DocumentReading>());
        builder.Services.AddScoped<IRecipeStep, MediaStep>();
        return builder;
    }
}
