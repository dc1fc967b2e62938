namespace ForumLks.Recipes.Tests;

/// <summary>A small recipe in the shape in which a running Orchard Core exports a site.</summary>
public class ExportTests
{
    private static readonly RecipeFile Export = RecipeReader.Read(Path.Combine(AppContext.BaseDirectory, "Samples", "export.recipe.json"));

    [Fact]
    public void An_export_is_read_without_a_problem()
    {
        var plan = Recipes.Plan(Export);
        Assert.Empty(plan.Problems.Errors);
        Assert.Empty(plan.Problems.Notes);
        Assert.Equal(["Feature", "Themes", "Settings", "ContentDefinition", "Content", "Roles", "Layers", "Settings"], plan.Steps.Select(step => step.Name));
    }

    [Fact]
    public void Steps_that_mean_nothing_here_are_noted_and_the_others_found_in_any_case()
    {
        var steps = new[] { "feature", "themes", "settings", "contentdefinition", "content", "roles" }.Select(name => new Silent(name));
        var problems = RecipeRunner.Check(Recipes.Plan(Export), steps);
        Assert.Empty(problems.Errors);
        Assert.Contains("Layers", Assert.Single(problems.Notes).Message);
    }

    [Fact]
    public void Envelopes_of_exported_items_are_read()
    {
        var problems = new RecipeProblems();
        var items = Export.Steps.Single(step => step.Name == "Content").Node.FindIgnoringCase("Data")!.Items;
        var envelopes = items.Select(item => OrchardEnvelope.Read(item, problems)).ToList();
        Assert.Empty(problems.Errors);
        Assert.Equal(["Menu", "Taxonomy", "Kabar"], envelopes.Select(envelope => envelope.ContentType));
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(8901234), envelopes[0].ModifiedUtc);
        Assert.Equal("kabar/panen-pertama", envelopes[2].Path);
    }

    [Fact]
    public void An_item_of_the_site_s_own_type_is_mapped()
    {
        var problems = new RecipeProblems();
        var item = Export.Steps.Single(step => step.Name == "Content").Node.Find("data")!.Items[2];
        var content = new ContentShape<Kabar>().Read(item, problems);
        Assert.Empty(problems.Errors);
        Assert.Equal(("Panen pertama", "## Awal", "Sayur dari kebun panti.", 2.5m, true), (content.Title, content.Body, content.Lead, content.Weight, content.Featured));
        Assert.Equal(["4rkx7m2v9b5c8d1e3f6g0h4j2k"], content.Related);
        Assert.Contains("Tautan", Assert.Single(problems.Notes).Message);
    }

    private sealed class Silent(string name) : IRecipeStep
    {
        public string Name => name;

        public void Check(RecipeStepContext step, RecipeProblems problems)
        {
        }

        public Task Execute(RecipeStepContext step, CancellationToken ct) => Task.CompletedTask;
    }

    private sealed record Kabar
    {
        public string Title { get; init; } = "";

        public string? Body { get; init; }

        public string Lead { get; init; } = "";

        public DateOnly On { get; init; }

        public decimal Weight { get; init; }

        public bool Featured { get; init; }

        [Reference("Kabar")]
        public List<string> Related { get; init; } = [];
    }
}
