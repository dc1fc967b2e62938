using ForumLks.Recipes;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Practices;

public static class PracticesFeature
{
    /// <summary>Every member may share a practice at once; review comes after publication and gives a badge.</summary>
    public static WebApplicationBuilder AddPractices(this WebApplicationBuilder builder)
    {
        Role[] everyMember = [Role.Member, Role.Reviewer, Role.NewsEditor, Role.ForumAdmin];
        builder.Services.AddSingleton(ContentType.Of<Practice, PracticeContent>("praktik", "Praktik", everyMember, everyMember));
        builder.Services.AddExport<Practice>(async (services, practices, asked, cancel) =>
        {
            var now = await services.GetRequiredService<Regions.Places>().Now(cancel);
            var filter = PracticeFilter.Read(asked);
            return (filter.Place is { } place && PracticePlaces.NameOf(now, place) is null ? filter with { Place = null } : filter).On(practices, now);
        });
        builder.Services.AddScoped<OwnInstitution>().AddScoped<PracticeStart>().AddScoped<SectionDesk>().AddScoped<PracticeDraftSource>();
        builder.Services.AddScoped<PracticeList>().AddScoped<PracticeFacets>().AddScoped<PracticeQuestions>().AddScoped<PracticeOwners>();
        builder.Services.AddScoped<PracticeChecks>().AddScoped<CheckDesk>().AddHostedService<PracticeCheckRounds>();
        builder.Services.AddScoped<IDraftSource>(services => services.GetRequiredService<PracticeDraftSource>());
        builder.Services.AddScoped<IRecipeStep, PracticeChecksStep>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, AskedData>();
        builder.Services.AddScoped<Platform.Lists.IAboutInstitution, PracticesOfInstitution>();
        builder.Services.AddScoped<LikeList>().AddScoped<OwnProfiles>().AddScoped<Platform.Sharing.ShareWords, PracticeWords>();
        return builder;
    }
}
