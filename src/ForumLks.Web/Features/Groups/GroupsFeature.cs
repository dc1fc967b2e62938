using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Groups;

public static class GroupsFeature
{
    /// <summary>Spaces, and the working groups across them.</summary>
    public static WebApplicationBuilder AddSpacesAndGroups(this WebApplicationBuilder builder)
    {
        builder.AddSpaces();
        builder.Services.AddScoped<IGroupNames, GroupList>().AddScoped<GroupDesk>().AddSingleton<IKnowsPeople, GroupPeople>().AddSingleton<IGroupPeople, GroupPeople>();
        builder.Services.AddSingleton<IPersonalData, GroupData>();
        builder.Services.AddScoped<ForumLks.Recipes.IRecipeStep, GroupsStep>();
        return builder;
    }
}
