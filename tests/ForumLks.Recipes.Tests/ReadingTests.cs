using FsCheck;
using FsCheck.Fluent;

namespace ForumLks.Recipes.Tests;

public class ReadingTests
{
    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        var recipe = Recipes.Read("""
            // a recipe
            { "name": "a", "displayName": "A", "tags": ["x", "y",], /* steps */ "steps": [ { "name": "feature", }, ], }
            """);
        Assert.Empty(recipe.Problems.Errors);
        Assert.Equal(["x", "y"], recipe.Tags);
        Assert.Equal("feature", Assert.Single(recipe.Steps).Name);
    }

    [Fact]
    public void The_header_is_read_in_any_case()
    {
        var recipe = Recipes.Read("""
            { "Name": "a", "DISPLAYNAME": "A", "Description": "d", "author": "b", "WebSite": "w", "version": "1", "IsSetupRecipe": true,
              "categories": ["c"], "exportUtc": "2026-11-22T02:30:00Z", "requireNewScope": "true", "steps": [] }
            """);
        Assert.Empty(recipe.Problems.Errors);
        Assert.Equal(("a", "A", "d", "b", "w", "1"), (recipe.Name, recipe.DisplayName, recipe.Description, recipe.Author, recipe.WebSite, recipe.Version));
        Assert.True(recipe.IsSetupRecipe && recipe.RequireNewScope == true);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 2, 30, 0, TimeSpan.Zero), recipe.ExportUtc);
    }

    [Fact]
    public void Nodes_know_their_line_and_column_in_characters()
    {
        var node = Recipes.Node("{\n  \"é😀\": [1,\n    true]\n}");
        var list = node.Properties[0].Value;
        Assert.Equal(new RecipePosition("uji.json", 2, 3), node.Properties[0].Position);
        Assert.Equal(new RecipePosition("uji.json", 2, 9), list.Position);
        Assert.Equal(new RecipePosition("uji.json", 3, 5), list.Items[1].Position);
    }

    [Theory]
    [InlineData("{ \"name\": \"a\",\n  \"steps\": [\n    { \"name\": \"x\" }\n    { \"name\": \"y\" }\n] }", 4, 5, "koma")]
    [InlineData("{ \"name\": 'a' }", 1, 11, "kutip ganda")]
    [InlineData("{\n \"name\": \"a\",\n \"steps\": [\n", 4, 1, "baris 3 belum ditutup")]
    [InlineData("", 1, 1, "kosong")]
    [InlineData("  // only a comment\n", 2, 1, "kosong")]
    [InlineData("{ \"name\": \"a\", \"steps\": [ } }", 1, 27, "Kurung penutup")]
    [InlineData("{ \"name\": \"a\", \"steps\": [] } x", 1, 30, "JSON rusak")]
    public void Broken_json_is_one_problem_with_its_place(string json, int line, int column, string words)
    {
        var problem = Assert.Single(Recipes.Read(json).Problems.Errors);
        Assert.Equal(("uji.recipe.json", line, column), (problem.File, problem.Line, problem.Column));
        Assert.Contains(words, problem.Message);
    }

    [Fact]
    public void Sixty_five_nested_brackets_are_one_problem() =>
        Assert.Contains("64 tingkat", Assert.Single(Recipes.Read(new string('[', 100)).Problems.Errors).Message);

    [Fact]
    public void A_file_that_is_not_utf8_is_one_problem()
    {
        var recipe = RecipeReader.Read(new MemoryStream([0xFF, 0xFE, (byte)'{', 0]), "x.recipe.json");
        Assert.Contains("UTF-8", Assert.Single(recipe.Problems.Errors).Message);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Empty(Recipes.Read("\uFEFF{ \"name\": \"a\", \"steps\": [] }").Problems.Errors);

    [Fact]
    public void Half_a_character_is_a_problem_at_its_place()
    {
        var problem = Assert.Single(Recipes.Read("{ \"name\": \"a\",\n\"author\": \"\\ud800\", \"steps\": [] }").Problems.Errors);
        Assert.Equal((2, 11), (problem.Line, problem.Column));
    }

    [Fact]
    public void Every_problem_of_the_top_level_is_collected()
    {
        var recipe = Recipes.Read("""
            {
              "name": 5,
              "tags": ["a", 1],
              "issetuprecipe": "ya",
              "author": [],
              "author": "b",
              "steps": [ 7, { "enable": [] }, { "name": "feature" } ],
              "variables": [],
              "colour": "red"
            }
            """);
        Assert.Equal([6, 2, 5, 4, 3, 8, 7, 7], recipe.Problems.Errors.Select(problem => problem.Line));
        Assert.Contains("sudah ditulis di baris 5", recipe.Problems.Errors[0].Message);
        Assert.Equal(9, Assert.Single(recipe.Problems.Notes).Line);
        Assert.Equal("feature", Assert.Single(recipe.Steps).Name);
    }

    [Fact]
    public void A_recipe_without_name_or_steps_says_so()
    {
        Assert.Equal(2, Recipes.Read("{}").Problems.Errors.Count);
        Assert.Contains("objek", Assert.Single(Recipes.Read("[]").Problems.Errors).Message);
    }

    [Fact]
    public void Steps_and_variables_are_written_small_and_in_order()
    {
        Assert.Contains(Recipes.Read("{ \"name\": \"a\", \"Steps\": [] }").Problems.Errors, problem => problem.Message.Contains("huruf kecil"));
        Assert.Contains("sebelum", Assert.Single(Recipes.Read("{ \"name\": \"a\", \"steps\": [], \"variables\": {} }").Problems.Errors).Message);
    }

    [Fact]
    public void A_missing_file_is_a_problem() =>
        Assert.Equal("tidak-ada.recipe.json: File resep ini tidak ada.", Assert.Single(RecipeReader.Read("tidak-ada.recipe.json").Problems.Errors).ToString());

    [Fact]
    public void A_long_line_is_read_in_linear_time()
    {
        var json = $"{{\"name\":\"a\",\"tags\":[{string.Join(",", Enumerable.Repeat("\"x\"", 300_000))}],\"steps\":[]}}";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(300_000, Recipes.Read(json).Tags.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void No_damage_to_a_file_makes_reading_or_planning_throw()
    {
        const string Whole = """{ "name": "a", "variables": { "v": "[js: uuid()]" }, "steps": [ { "name": "x", "A": [1, true, null, "[js: variables('v')]"] }, ] }""";
        var damages = from at in Gen.Choose(0, Whole.Length - 1)
                      from length in Gen.Choose(0, 5)
                      from put in Gen.Elements("", "\"", "{", "]", ",", "\\", "'", "\\u", "/*", "9", "e", "[js:", "\n", "é")
                      select Whole[..at] + put + Whole[Math.Min(Whole.Length, at + length)..];
        Prop.ForAll(damages.ToArbitrary(), json =>
        {
            var recipe = Recipes.Read(json);
            Recipes.Plan(recipe);
            return recipe.Problems.HasErrors || recipe.Name.Length > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
