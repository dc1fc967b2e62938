namespace ForumLks.Recipes.Tests;

public class PlanTests
{
    private static readonly string[] Calls = ["""{ "name": "Recipes", "values": [ { "executionid": "forumlks", "name": "b" } ] }""", """{ "name": "one" }"""];

    [Fact]
    public void Steps_of_a_named_recipe_stand_where_it_is_named()
    {
        var plan = Recipes.Plan(Recipes.WithSteps(string.Join(",\n", Calls), "a"), Recipes.WithSteps("""{ "name": "two" }""", "b"));
        Assert.Empty(plan.Problems.Errors);
        Assert.Equal([("two", "b.recipe.json"), ("one", "a.recipe.json")], plan.Steps.Select(step => (step.Name, step.Recipe.File)));
    }

    [Fact]
    public void Recipes_that_name_each_other_are_reported_with_the_whole_round()
    {
        var plan = Recipes.Plan(Recipes.WithSteps(Calls[0], "a"), Recipes.WithSteps(Calls[0].Replace("\"b\"", "\"a\""), "b"));
        var problem = Assert.Single(plan.Problems.Errors);
        Assert.Equal(("b.recipe.json", 2), (problem.File, problem.Line));
        Assert.Contains("a → b → a", problem.Message);
    }

    [Fact]
    public void A_recipe_named_twice_runs_once()
    {
        var plan = Recipes.Plan(Recipes.WithSteps($"{Calls[0]},\n{Calls[0]}", "a"), Recipes.WithSteps("""{ "name": "two" }""", "b"));
        Assert.Equal("two", Assert.Single(plan.Steps).Name);
        Assert.Equal(3, Assert.Single(plan.Problems.Notes).Line);
    }

    [Fact]
    public void A_recipe_that_is_not_there_is_a_problem_and_so_is_a_step_that_names_none()
    {
        var plan = Recipes.Plan(Recipes.WithSteps($"{Calls[0]},\n{{ \"name\": \"recipes\" }},\n{{ \"name\": \"recipes\", \"Values\": [ {{}} ] }}", "a"));
        Assert.Equal([2, 3, 4], plan.Problems.Errors.Select(problem => problem.Line));
    }

    [Fact]
    public void Problems_of_named_recipes_are_those_of_the_plan() =>
        Assert.Equal("b.recipe.json", Assert.Single(Recipes.Plan(Recipes.WithSteps(Calls[0], "a"), Recipes.WithSteps("7", "b")).Problems.Errors).File);
}
