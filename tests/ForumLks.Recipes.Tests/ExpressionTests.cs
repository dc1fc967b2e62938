using FsCheck;
using FsCheck.Fluent;

namespace ForumLks.Recipes.Tests;

public class ExpressionTests
{
    private static readonly RecipeValues Site = new(
        new Dictionary<string, string> { ["AdminUserId"] = "4admin" },
        new Dictionary<string, string> { ["Site:Name"] = "ForumLKS" });

    [Theory]
    [InlineData("[js: parameters('AdminUserId')]", "4admin")]
    [InlineData("[js:parameters( \"AdminUserId\" ) ; ]", "4admin")]
    [InlineData("[js: configuration('Site:Name', 'x')]", "ForumLKS")]
    [InlineData("[js: configuration('Site:Other', 'it\\'s \\u0041')]", "it's A")]
    [InlineData("[js: base64('w6nwn5iA')]", "é😀")]
    [InlineData("[js: html('a &lt; b &amp; c')]", "a < b & c")]
    [InlineData("[js: variables('plain')]", "teks")]
    [InlineData("[js: variables('nested')]", "4admin")]
    [InlineData("[catatan] biasa", "[catatan] biasa")]
    [InlineData("[a](https://example.org)", "[a](https://example.org)")]
    [InlineData("[12: 30]", "[12: 30]")]
    public void Expressions_become_their_values_and_other_text_stays(string text, string expected)
    {
        var (node, problems) = Evaluate(text);
        Assert.Empty(problems.Errors);
        Assert.Equal(expected, node.Text);
    }

    [Theory]
    [InlineData("[js: alert('x')]", "tidak didukung")]
    [InlineData("[js: uuid() + 'a']", "tidak didukung")]
    [InlineData("[js: uuid('a')]", "tidak didukung")]
    [InlineData("[js: base64('a' + 'b')]", "tidak didukung")]
    [InlineData("[js: base64('abc]", "tidak didukung")]
    [InlineData("[js: html('\\u12')]", "tidak didukung")]
    [InlineData("[locale: id]", "tidak didukung")]
    [InlineData("[js: base64('???')]", "bukan base64")]
    [InlineData("[js: parameters('Nobody')]", "tidak diberikan")]
    [InlineData("[js: configuration('Nothing')]", "tidak punya nilai bawaan")]
    [InlineData("[js: variables('nothing')]", "tidak ada di")]
    [InlineData("[js: variables('loop')]", "dirinya sendiri")]
    [InlineData("[file:text('a.txt')]", "tidak dibaca dari folder")]
    public void What_cannot_be_evaluated_is_a_problem_with_file_and_line(string text, string words)
    {
        var (_, problems) = Evaluate(text);
        var problem = Assert.Single(problems.Errors);
        Assert.Contains(words, problem.Message);
        Assert.Equal("uji.recipe.json", problem.File);
        Assert.Contains(problem.Line, new[] { 1, 3 }); // a loop is reported where the variable names itself
    }

    [Fact]
    public void A_variable_is_one_value_and_the_same_in_every_run()
    {
        const string Steps = """{ "name": "x", "A": "[js: variables('id')]", "B": "[js: variables('id')]", "C": "[js: uuid()]" }""";
        var recipe = Recipes.Read($"{{ \"name\": \"a\", \"variables\": {{ \"id\": \"[js: uuid()]\" }}, \"steps\": [ {Steps} ] }}");
        var first = Recipes.Plan(recipe).Steps[0].Node;
        Assert.True(OrchardId.IsValid(first.Find("A")!.Text));
        Assert.Equal(first.Find("A")!.Text, first.Find("B")!.Text);
        Assert.NotEqual(first.Find("A")!.Text, first.Find("C")!.Text);
        Assert.True(RecipeNode.DeepEquals(first, Recipes.Plan(recipe).Steps[0].Node));
    }

    [Fact]
    public void A_variable_may_be_more_than_text()
    {
        var recipe = Recipes.Read("""{ "name": "a", "variables": { "list": [1, "[js: parameters('p')]"] }, "steps": [ { "name": "x", "L": "[js: variables('list')]" } ] }""");
        var plan = RecipePlan.Create(recipe, new Recipes.Shelf([]), new RecipeValues(new Dictionary<string, string> { ["p"] = "q" }));
        Assert.Equal("[1,\"q\"]", plan.Steps[0].Node.Find("L")!.ToJson()!.ToJsonString());
    }

    [Fact]
    public void A_literal_survives_evaluation_whatever_it_looks_like()
    {
        var texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)
            .SelectMany(text => Gen.Elements(text, $"[js: {text}]", $"[abc:{text}]"))
            .Where(text => !text.Any(char.IsSurrogate));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var literal = RecipeExpression.Literal(text);
            return !RecipeExpression.Resembles(text) || System.Text.Encoding.UTF8.GetString(
                Convert.FromBase64String(RecipeExpression.Parse(literal)!.Arguments[0])) == text;
        }).QuickCheckThrowOnFailure();
    }

    private static (RecipeNode Node, RecipeProblems Problems) Evaluate(string text)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(text);
        var recipe = Recipes.Read($$"""
            { "name": "a", "variables": { "plain": "teks", "nested": "[js: variables('inner')]", "inner": "[js: parameters('AdminUserId')]", "loop": "[js: variables('loop')]" },
              "steps": [
                { "name": "x", "Value": {{quoted}} } ] }
            """);
        var plan = RecipePlan.Create(recipe, new Recipes.Shelf([]), Site);
        return (plan.Steps[0].Node.Find("Value")!, plan.Problems);
    }
}
