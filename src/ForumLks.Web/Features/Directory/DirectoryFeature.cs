using ForumLks.Recipes;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Directory;

public static class DirectoryFeature
{
    public static WebApplicationBuilder AddDirectory(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ContentType.Of<Institution, InstitutionContent>("direktori", "Lembaga", [Role.ForumAdmin], [Role.ForumAdmin]) with { IsDated = false });
        builder.Services.AddScoped<Platform.Sharing.ShareWords, SharedInstitution>().AddScoped<InstitutionAccess>().AddScoped<DirectoryList>().AddScoped<InstitutionHistory>();
        builder.Services.AddScoped<OfficerDesk>().AddScoped<ClaimDesk>().AddScoped<ClaimLetters>().AddScoped<MergeDesk>();
        builder.Services.AddScoped<TermWarnings>().AddHostedService<TermWarningRounds>();
        builder.Services.AddSingleton<IKeeping, Keeping>();
        builder.Services.AddSingleton<IPersonalData, DirectoryData>().AddSingleton<IRetains, DirectoryData>().AddSingleton<INamesFiles, DirectoryData>();
        builder.Services.AddScoped<IRecipeStep, OfficersStep>();
        return builder;
    }
}
