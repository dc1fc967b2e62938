using System.ComponentModel.DataAnnotations;

namespace ForumLks.Recipes.Tests;

public class RunTests
{
    private readonly List<string> done = [];

    [Fact]
    public async Task Steps_run_in_order_after_all_were_checked()
    {
        var problems = await Run("""{ "name": "say", "Text": "satu" }, { "name": "SAY", "text": "dua" }""");
        Assert.Empty(problems.Errors);
        Assert.Equal(["check satu", "check dua", "satu", "dua"], done);
    }

    [Fact]
    public async Task One_problem_anywhere_and_nothing_runs()
    {
        var problems = await Run("""
            { "name": "say", "Text": "satu" },
            { "name": "say" },
            { "name": "unknown" },
            { "name": "say", "Text": "[js: nonsense()]" }
            """);
        Assert.Equal([5, 3, 4], problems.Errors.Select(problem => problem.Line));
        Assert.DoesNotContain("satu", done);
        Assert.Contains("Langkah \"unknown\" tidak dikenal. Yang dikenal: feature, recipes, say.", problems.Errors.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("Layers")]
    [InlineData("queries")]
    [InlineData("deployment")]
    [InlineData("lucene-index")]
    [InlineData("CreateOrUpdateIndexProfile")]
    [InlineData("AdminMenu")]
    public async Task Orchard_steps_without_use_here_are_noted(string name)
    {
        var problems = await Run($$"""{ "name": "{{name}}", "Anything": [1] }, { "name": "say", "Text": "a" }""");
        Assert.Empty(problems.Errors);
        Assert.Contains(name, Assert.Single(problems.Notes).Message);
        Assert.Contains("a", done);
    }

    [Fact]
    public async Task Unknown_features_are_noted_and_known_ones_switched()
    {
        var problems = await Run("""{ "name": "Feature", "enable": ["Forum.News", "OrchardCore.Menu"], "disable": ["Forum.Visits"] }""");
        Assert.Contains("OrchardCore.Menu", Assert.Single(problems.Notes).Message);
        Assert.Equal(["+Forum.News -Forum.Visits"], done);
    }

    [Fact]
    public async Task An_id_taken_twice_is_reported_with_its_first_place()
    {
        var problems = await Run("""
            { "name": "say", "Text": "sama" },
            { "name": "say", "Text": "sama" }
            """);
        Assert.Contains("uji.recipe.json(2,", Assert.Single(problems.Errors).Message);
    }

    [Fact]
    public async Task A_cancelled_run_stops() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunUntil(new CancellationToken(canceled: true), """{ "name": "say", "Text": "a" }"""));

    [Fact]
    public void A_step_may_fail_with_a_place() =>
        Assert.Equal("a.json(3,4): Gagal.", new RecipeException(new RecipeProblem("a.json", 3, 4, "Gagal.")).Message);

    private Task<RecipeProblems> Run(string steps) => RunUntil(TestContext.Current.CancellationToken, steps);

    private Task<RecipeProblems> RunUntil(CancellationToken ct, string steps) =>
        RecipeRunner.Run(Recipes.Plan(Recipes.WithSteps(steps)), [new Say(done), Features()], ct);

    private FeatureStep Features() => new(new HashSet<string> { "Forum.News", "Forum.Visits" }, (change, _) =>
    {
        done.Add($"+{string.Join(",", change.Enable)} -{string.Join(",", change.Disable)}");
        return Task.CompletedTask;
    });

    private sealed class Say(List<string> done) : IRecipeStep
    {
        public string Name => "say";

        public void Check(RecipeStepContext step, RecipeProblems problems)
        {
            var words = step.Read<Words>(problems);
            step.Shared<RecipeIds>().Take("kata", words.Text, words.Place, problems);
            done.Add("check " + words.Text);
        }

        public Task Execute(RecipeStepContext step, CancellationToken ct)
        {
            done.Add(step.Read<Words>(new RecipeProblems()).Text);
            return Task.CompletedTask;
        }
    }

    private sealed record Words
    {
        [Required]
        public string Text { get; init; } = "";

        public RecipePosition Place { get; init; }
    }
}
