using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Media.Storage;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;

namespace ForumLks.Web.Features.Media;

public static class MediaFeature
{
    public static WebApplicationBuilder AddMedia(this WebApplicationBuilder builder)
    {
        builder.AddSettings<MediaSettings>("ForumLks:Media");
        var storage = builder.AddSettings<StorageSettings>("ForumLks");
        builder.Services.AddSingleton<IFileStore>(services =>
        {
            var data = services.GetRequiredService<DatabaseSettings>();
            return storage.UsesS3 ? new S3Files(storage.S3, data.PathOf("media", "masuk")) : new DiskFiles(data.PathOf("media"));
        });
        builder.Services.AddSingleton<Incoming>().AddSingleton<PictureWork>().AddSingleton<VirusScan>();
        builder.Services.AddScoped<MediaRemovals>().AddScoped<Quota>().AddScoped<MediaStore>().AddScoped<ChunkedUploads>().AddScoped<PictureDesk>();
        builder.Services.AddScoped<IUploads>(services => services.GetRequiredService<MediaStore>());
        builder.Services.AddScoped<IFiles, MediaFiles>().AddScoped<IPictures, Pictures>();
        builder.Services.AddSingleton<INamesFiles, FormsNameFiles>();
        builder.Services.AddScoped<ISaveParticipant, MediaUses>();
        builder.Services.AddSingleton<IDocumentTexts, DocumentTexts>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, FileData>().AddSingleton<Platform.Content.IMovesReferences, FileMoves>();
        builder.Services.AddScoped<DocumentReader>();
        builder.Services.AddSingleton<DocumentReading>().AddSingleton<UnusedFiles>().AddSingleton<ConsentEnds>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DocumentReading>());
        builder.Services.AddHostedService(services => services.GetRequiredService<UnusedFiles>());
        builder.Services.AddHostedService(services => services.GetRequiredService<ConsentEnds>());
        builder.Services.AddScoped<IRecipeStep, MediaStep>();
        return builder;
    }
}
