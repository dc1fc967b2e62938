using ForumLks.Web.Features.Rechecks;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Imports;

public static class ImportsFeature
{
    /// <summary>How the directory is filled, taken along, and kept fresh.</summary>
    public static WebApplicationBuilder AddDirectoryUpkeep(this WebApplicationBuilder builder) => builder.AddImports().AddRechecks();

    private static WebApplicationBuilder AddImports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportFiles>();
        builder.Services.AddScoped<Beginning>().AddScoped<KnownEntries>().AddScoped<RowRules>().AddScoped<RowTwins>();
        builder.Services.AddScoped<DryRun>().AddScoped<Applying>().AddScoped<Undoing>().AddScoped<ImportSteps>().AddScoped<Acting>();
        builder.Services.AddScoped<IExportedList, DirectoryExport>();
        builder.Services.AddSingleton<IPersonalData, ImportData>().AddSingleton<IRetains, ImportData>();
        builder.Services.AddSingleton<ImportWork>().AddHostedService(services => services.GetRequiredService<ImportWork>());
        return builder;
    }
}
