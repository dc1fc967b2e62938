using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Directory;

public static class DirectoryFeature
{
    public static WebApplicationBuilder AddDirectory(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ContentType.Of<Institution, InstitutionContent>("direktori", "Lembaga", [Role.ForumAdmin], [Role.ForumAdmin]) with { IsDated = false });
        return builder;
    }
}
