using ForumLks.Recipes;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Recipes;

/// <summary>What content in a recipe refers to: spaces, places and people; answered by the features that know them.</summary>
public interface IRecipeWorld
{
    void CheckReferences(RecipeStepContext step, RecipeNode item, OrchardEnvelope envelope, IContent content, RecipeProblems problems);

    Task<long?> SpaceOf(OrchardEnvelope envelope, CancellationToken cancel);

    Task<Guid> OwnerOf(OrchardEnvelope envelope, CancellationToken cancel);
}
