using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Regions;

/// <summary>The recipe step <c>ClusterSchemes</c>: named ways to divide a province into karesidenan.</summary>
public sealed class ClusterSchemesStep(ForumDb db) : IRecipeStep
{
    public string Name => "ClusterSchemes";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        var places = step.Shared<KnownPlaces>();
        var clusters = step.Shared<KnownClusters>();
        foreach (var scheme in step.Read<SchemesOfRecipe>(problems).Schemes)
        {
            var seen = new HashSet<string>();
            foreach (var cluster in scheme.Clusters)
            {
                clusters.Names.Add((scheme.Slug, cluster.Slug));
                foreach (var member in cluster.Members)
                {
                    if (!places.Areas.Contains(member.Code))
                    {
                        problems.Add(member.Position, $"Kabupaten/kota {member.Code} tidak ada dalam langkah Regions.");
                    }

                    if (!seen.Add(member.Code))
                    {
                        problems.Add(member.Position, $"{member.Code} sudah ada di klaster lain dari skema ini.");
                    }
                }
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var known = await db.Set<ClusterScheme>().Include(s => s.Clusters).ThenInclude(c => c.Members).AsSplitQuery().ToListAsync(ct);
        foreach (var given in step.Read<SchemesOfRecipe>(new RecipeProblems()).Schemes)
        {
            var scheme = known.Find(s => s.Slug == given.Slug);
            if (scheme is null)
            {
                scheme = ClusterScheme.Of(given.Slug);
                db.Add(scheme);
            }

            scheme.Describe(given.Name, given.Province, given.Note);
            foreach (var cluster in given.Clusters)
            {
                Fill(scheme, cluster);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private static void Fill(ClusterScheme scheme, RecipeCluster given)
    {
        var cluster = scheme.Cluster(given.Slug);
        cluster.Rename(given.Name);
        foreach (var member in given.Members.Where(m => cluster.Members.All(k => k.AreaCode != m.Code || k.Note != m.Note)))
        {
            scheme.Move(member.Code, cluster, member.Note);
        }
    }
}

public sealed class KnownClusters
{
    public HashSet<(string Scheme, string Cluster)> Names { get; } = [];
}

public sealed record SchemesOfRecipe
{
    public List<RecipeScheme> Schemes { get; init; } = [];
}

public sealed record RecipeScheme
{
    [Required, StringLength(60)]
    public string Slug { get; init; } = "";
    [Required, StringLength(120)]
    public string Name { get; init; } = "";
    [Required, StringLength(2)]
    public string Province { get; init; } = "";
    [StringLength(1000)]
    public string? Note { get; init; }
    public List<RecipeCluster> Clusters { get; init; } = [];
}

public sealed record RecipeCluster
{
    [Required, StringLength(60)]
    public string Slug { get; init; } = "";
    [Required, StringLength(120)]
    public string Name { get; init; } = "";
    public List<RecipeClusterMember> Members { get; init; } = [];
}

public sealed record RecipeClusterMember
{
    [Required, StringLength(5)]
    public string Code { get; init; } = "";
    [StringLength(300)]
    public string? Note { get; init; }
    public RecipePosition Position { get; init; }
}
