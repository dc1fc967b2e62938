using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>People, spaces and places that content in a recipe refers to, in the recipe itself or already on the site.</summary>
public sealed class RecipeWorld(ForumDb db) : IRecipeWorld
{
    private readonly Dictionary<string, Guid> _owners = [];
    private readonly Dictionary<string, long> _spaces = [];

    public void CheckReferences(RecipeStepContext step, RecipeNode item, OrchardEnvelope envelope, IContent content, RecipeProblems problems)
    {
        if (envelope.Space is { } space && !step.Shared<KnownSpaces>().Slugs.Contains(space) && !db.Set<Space>().Any(s => s.Slug == space))
        {
            problems.Add(item, $"Ruang \"{space}\" tidak ada.");
        }

        if (content.Area is { Length: > 0 } area && !step.Shared<KnownPlaces>().Knows(area) && !db.Set<Area>().Any(a => a.Code == area) && !db.Set<Province>().Any(p => p.Code == area))
        {
            problems.Add(item, $"Kode wilayah \"{area}\" tidak ada.");
        }

        if (envelope.Owner is { } owner && !step.Shared<KnownMembers>().PublicIds.Contains(owner) && !db.Set<Member>().Any(m => m.PublicId == owner))
        {
            problems.Add(item, $"Pemilik {owner} tidak ada dalam langkah Users.");
        }
    }

    public async Task<long?> SpaceOf(OrchardEnvelope envelope, CancellationToken cancel)
    {
        if (envelope.Space is not { } slug)
        {
            return null;
        }

        if (!_spaces.TryGetValue(slug, out var id))
        {
            _spaces[slug] = id = await db.Set<Space>().Where(s => s.Slug == slug).Select(s => s.Id).FirstAsync(cancel);
        }

        return id;
    }

    public async Task<Guid> OwnerOf(OrchardEnvelope envelope, CancellationToken cancel)
    {
        var owner = envelope.Owner ?? "";
        if (!_owners.TryGetValue(owner, out var id))
        {
            _owners[owner] = id = await db.Set<Member>().Where(m => m.PublicId == owner).Select(m => m.Id).FirstOrDefaultAsync(cancel);
        }

        return id;
    }
}
