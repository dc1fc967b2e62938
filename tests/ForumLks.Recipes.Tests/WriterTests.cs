using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ForumLks.Recipes.Tests;

public class WriterTests
{
    [Fact]
    public void A_recipe_is_written_with_its_header_first_and_letters_as_they_are()
    {
        var text = Written(Recipes.Read("""
            { "steps": [ { "name": "x", "T": "é 'a' <b> + مرحبا 🌱", "n": 1.50, "e": "[js: uuid()]" } ], "name": "a", "tags": ["t"], "requireNewScope": true }
            """));
        Assert.StartsWith("{\n  \"name\": \"a\",\n  \"displayName\": \"\",", text);
        Assert.Contains("\"T\": \"é 'a' <b> + مرحبا 🌱\"", text);
        Assert.Contains("\"n\": 1.50", text);
        Assert.Contains("\"e\": \"[js: uuid()]\"", text);
        Assert.EndsWith("}\n", text);
    }

    [Fact]
    public void An_export_is_indented_by_two_with_one_value_a_line()
    {
        var stream = new MemoryStream();
        var step = new JsonObject { ["name"] = "x", ["🌱"] = new JsonArray("a\n\"b\"", 1.5m, null, new JsonObject(), new DateTime(2025, 6, 25)) };
        RecipeWriter.Export(stream, new RecipeHeader { Name = "a" }, [step]);
        Assert.EndsWith("""
              "steps": [
                {
                  "name": "x",
                  "🌱": [
                    "a\n\"b\"",
                    1.5,
                    null,
                    {},
                    "2025-06-25T00:00:00"
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Whatever_is_written_is_read_back_equal() =>
        Prop.ForAll(Values(4).ToArbitrary(), value =>
        {
            var step = new JsonObject { ["name"] = "x", ["Value"] = JsonNode.Parse(value) };
            var recipe = Recipes.Read($$"""{ "name": "a", "variables": { "v": {{value}} }, "steps": [ {{step.ToJsonString()}} ] }""");
            var again = Recipes.Read(Written(recipe));
            return again.Problems.Errors.Count == 0
                && again.Problems.Notes.Count == 0
                && RecipeNode.DeepEquals(recipe.Variables, again.Variables)
                && RecipeNode.DeepEquals(recipe.Steps[0].Node, again.Steps[0].Node);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_export_takes_every_text_as_text() =>
        Prop.ForAll(Values(3).ToArbitrary(), value =>
        {
            var step = new JsonObject { ["name"] = "x", ["Value"] = JsonNode.Parse(value) };
            var plan = Recipes.Plan(Recipes.Exported(step));
            return plan.Problems.Errors.Count == 0 && RecipeNode.DeepEquals(RecipeNode.From(step, "x"), plan.Steps[0].Node);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nodes_and_the_framework_s_trees_become_each_other()
    {
        const string Json = """{"a":[1,2.50,"x",true,false,null,{}]}""";
        Assert.Equal(Json, Recipes.Node(Json).ToJson()!.ToJsonString());
        Assert.True(RecipeNode.DeepEquals(RecipeNode.From(JsonNode.Parse(Json), "x"), Recipes.Node(Json)));
    }

    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"b":2.0,"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("1e400", "1e401", false)]
    [InlineData("true", "false", false)]
    public void Equal_means_the_same_content(string left, string right, bool equal) =>
        Assert.Equal(equal, RecipeNode.DeepEquals(Recipes.Node(left), Recipes.Node(right)));

    private static string Written(RecipeFile recipe)
    {
        var stream = new MemoryStream();
        RecipeWriter.Write(stream, recipe);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>JSON text of any value at most that deep.</summary>
    private static Gen<string> Values(int depth)
    {
        var text = Gen.OneOf(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(value => value.Get).Where(value => value.IsWholeText()),
            Gen.Elements("[js: uuid()]", "[x: y]", "🌱", "\u2028", "\"\\")).Select(value => JsonValue.Create(value).ToJsonString());
        var simple = Gen.OneOf(text, Gen.Elements("true", "false", "null", "0", "-1.50", "1e3", "12345678901234567890123456789"));
        if (depth == 0) return simple;
        var inner = Values(depth - 1);
        var list = inner.ListOf().Select(items => $"[{string.Join(",", items)}]");
        var members = inner.ListOf().Select(items => $"{{{string.Join(",", items.Select((item, index) => $"\"k{index}\":{item}"))}}}");
        return Gen.OneOf(simple, list, members);
    }
}
