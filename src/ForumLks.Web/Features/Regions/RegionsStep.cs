using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Regions;

/// <summary>The recipe step <c>Regions</c>: provinces and kabupaten/kota.</summary>
public sealed class RegionsStep(ForumDb db) : IRecipeStep
{
    public string Name => "Regions";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        var regions = step.Read<RegionsOfRecipe>(problems);
        var known = step.Shared<KnownPlaces>();
        foreach (var province in regions.Provinces)
        {
            if (!known.Provinces.Add(province.Code))
            {
                problems.Add(province.Position, $"Provinsi {province.Code} sudah ada di atas.");
            }
        }

        foreach (var area in regions.Areas)
        {
            if (!known.Areas.Add(area.Code))
            {
                problems.Add(area.Position, $"Kabupaten/kota {area.Code} sudah ada di atas.");
            }

            if (!area.Code.StartsWith(area.Province + ".", StringComparison.Ordinal))
            {
                problems.Add(area.Position, $"Kode {area.Code} tidak termasuk provinsi {area.Province}.");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var regions = step.Read<RegionsOfRecipe>(new RecipeProblems());
        var provinces = await db.Set<Province>().ToDictionaryAsync(p => p.Code, ct);
        foreach (var given in regions.Provinces)
        {
            Of(provinces, given.Code, Province.Of).Rename(given.Name, given.TimeZone);
        }

        var areas = await db.Set<Area>().ToDictionaryAsync(a => a.Code, ct);
        foreach (var given in regions.Areas)
        {
            var area = Of(areas, given.Code, code => Area.Of(code, given.Province));
            area.Describe(given.Kind, given.Name, given.Latitude, given.Longitude);
            area.PlaceTile(given.Column, given.Row);
        }

        await db.SaveChangesAsync(ct);
    }

    private T Of<T>(Dictionary<string, T> known, string code, Func<string, T> make)
        where T : class
    {
        if (!known.TryGetValue(code, out var one))
        {
            known[code] = one = make(code);
            db.Add(one);
        }

        return one;
    }
}

/// <summary>What earlier steps of the same recipe bring, so that later ones can be checked before anything is written.</summary>
public sealed class KnownPlaces
{
    public HashSet<string> Provinces { get; } = [];
    public HashSet<string> Areas { get; } = [];

    public bool Knows(string code) => Provinces.Contains(code) || Areas.Contains(code);
}

public sealed record RegionsOfRecipe
{
    public List<RecipeProvince> Provinces { get; init; } = [];
    public List<RecipeArea> Areas { get; init; } = [];
}

public sealed record RecipeProvince
{
    [Required, StringLength(2)]
    public string Code { get; init; } = "";
    [Required, StringLength(60)]
    public string Name { get; init; } = "";
    [Required, AllowedValues("WIB", "WITA", "WIT")]
    public string TimeZone { get; init; } = "WIB";
    public RecipePosition Position { get; init; }
}

public sealed record RecipeArea
{
    [Required, StringLength(5)]
    public string Code { get; init; } = "";
    [Required, StringLength(10)]
    public string Kind { get; init; } = "";
    [Required, StringLength(80)]
    public string Name { get; init; } = "";
    [Required, StringLength(2)]
    public string Province { get; init; } = "";
    public double Latitude { get; init; }
    public double Longitude { get; init; }
    public int Column { get; init; }
    public int Row { get; init; }
    public RecipePosition Position { get; init; }
}
