using System.ComponentModel.DataAnnotations;

namespace ForumLks.Recipes.Tests;

public class BindingTests
{
    [Fact]
    public void Properties_bind_in_any_case_with_lists_and_nested_records()
    {
        var (step, problems) = Read("""
            { "name": "Regions", "areas": [ { "CODE": "11.10", "Kind": "kota", "Latitude": "2.348", "Column": 4 } ],
              "Extra": { "a": [1] }, "First": { "Code": "35" } }
            """);
        Assert.Empty(problems.Errors);
        var area = Assert.Single(step.Areas);
        Assert.Equal(("11.10", AreaKind.Kota, 2.348, 4), (area.Code, area.Kind, area.Latitude, area.Column));
        Assert.Equal((1, 33), (area.Place.Line, area.Place.Column));
        Assert.Equal("35", step.First!.Code);
        Assert.Equal("""{"a":[1]}""", step.Extra!.ToJson()!.ToJsonString());
    }

    [Fact]
    public void Every_problem_is_collected_with_its_line()
    {
        var (_, problems) = Read("""
            { "name": "Regions",
              "Areas": [
                { "Code": 11.10 },
                { "Kind": "Distrik" },
                { "Code": "11.1000", "Colum": 4 },
                7 ],
              "First": "35", "Zones": "WIB" }
            """);
        Assert.Equal([3, 4, 4, 5, 5, 6, 7, 7], problems.Errors.Select(problem => problem.Line).Order());
        var sentences = string.Join("\n", problems.Errors);
        Assert.Contains("Tulis dalam tanda kutip: \"11.10\"", sentences);
        Assert.Contains("Pilihannya: Kabupaten, Kota.", sentences);
        Assert.Contains("Mungkin maksudnya \"Column\"?", sentences);
    }

    [Fact]
    public void A_list_must_be_a_list_and_an_object_an_object()
    {
        var (_, problems) = Read("""{ "name": "Regions", "Areas": {} }""");
        Assert.Contains("harus daftar", Assert.Single(problems.Errors).Message);
        RecipeBinding.Read<Area>(Recipes.Node("[]"), problems);
        Assert.Contains("harus ada objek", problems.Errors[1].Message);
    }

    [Fact]
    public void An_explicit_null_is_a_missing_value()
    {
        var (_, problems) = Read("""{ "name": "Regions", "Areas": [ { "Code": null } ], "First": null }""");
        Assert.Contains("wajib diisi", Assert.Single(problems.Errors).Message);
    }

    private static (Step Step, RecipeProblems Problems) Read(string json)
    {
        var problems = new RecipeProblems();
        return (RecipeBinding.Read<Step>(Recipes.Node(json), problems, "name"), problems);
    }

    private sealed record Step
    {
        public List<Area> Areas { get; init; } = [];

        public Area? First { get; init; }

        public RecipeNode? Extra { get; init; }
    }

    private sealed record Area
    {
        [Required, MaxLength(5)]
        public string Code { get; init; } = "";

        public AreaKind Kind { get; init; }

        public double? Latitude { get; init; }

        public int Column { get; init; }

        public RecipePosition Place { get; init; }
    }

    private enum AreaKind
    {
        Kabupaten,
        Kota,
    }
}
