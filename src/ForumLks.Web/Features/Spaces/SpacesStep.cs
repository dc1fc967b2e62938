using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Spaces;

/// <summary>The recipe step <c>Spaces</c>.</summary>
public sealed class SpacesStep(ForumDb db) : IRecipeStep
{
    public string Name => "Spaces";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        var known = step.Shared<KnownSpaces>();
        foreach (var space in step.Read<SpacesOfRecipe>(problems).Spaces)
        {
            if (!known.Slugs.Add(space.Slug))
            {
                problems.Add(space.Position, $"Ruang \"{space.Slug}\" sudah ada di atas.");
            }

            if (space.Province is { } province && !step.Shared<KnownPlaces>().Provinces.Contains(province))
            {
                problems.Add(space.Position, $"Provinsi {province} tidak ada dalam langkah Regions.");
            }

            if (space.Kind == SpaceKind.Cluster && !step.Shared<KnownClusters>().Names.Contains((space.Scheme ?? "", space.Cluster ?? "")))
            {
                problems.Add(space.Position, $"Klaster \"{space.Cluster}\" tidak ada dalam skema \"{space.Scheme}\".");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var spaces = await db.Set<Space>().ToDictionaryAsync(s => s.Slug, ct);
        var schemes = await db.Set<ClusterScheme>().Include(s => s.Clusters).ToListAsync(ct);
        foreach (var given in step.Read<SpacesOfRecipe>(new RecipeProblems()).Spaces)
        {
            if (!spaces.TryGetValue(given.Slug, out var space))
            {
                space = Space.Of(given.Slug);
                db.Add(space);
            }

            var cluster = schemes.Find(s => s.Slug == given.Scheme)?.Clusters.FirstOrDefault(c => c.Slug == given.Cluster);
            space.Describe(given.Name, given.Kind, given.Description);
            space.Cover(given.Province, cluster?.Id);
        }

        await db.SaveChangesAsync(ct);
    }
}

public sealed class KnownSpaces
{
    public HashSet<string> Slugs { get; } = [];
}

public sealed record SpacesOfRecipe
{
    public List<RecipeSpace> Spaces { get; init; } = [];
}

public sealed record RecipeSpace
{
    [Required, StringLength(60)]
    public string Slug { get; init; } = "";
    [Required, StringLength(120)]
    public string Name { get; init; } = "";
    public SpaceKind Kind { get; init; }
    public string? Scheme { get; init; }
    public string? Cluster { get; init; }
    public string? Province { get; init; }
    [StringLength(1000)]
    public string Description { get; init; } = "";
    public RecipePosition Position { get; init; }
}
