namespace ForumLks.Recipes.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("resep");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_text_file_beside_the_recipe_becomes_its_value()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "isi"));
        File.WriteAllText(Path.Combine(folder.FullName, "isi", "a.md"), "## Halo");
        var plan = Plan("isi/a.md");
        Assert.Empty(plan.Problems.Errors);
        Assert.Equal("## Halo", plan.Steps[0].Node.Find("Text")!.Text);
    }

    [Theory]
    [InlineData("../a.md")]
    [InlineData("isi/../../a.md")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\\\\\\\a.md")]
    [InlineData("C:a.md")]
    [InlineData("")]
    [InlineData("tidak-ada.md")]
    public void A_file_elsewhere_is_refused_with_its_line(string path)
    {
        var problem = Assert.Single(Plan(path).Problems.Errors);
        Assert.Equal(("a.recipe.json", 2), (problem.File, problem.Line));
    }

    [Fact]
    public void A_link_that_leaves_the_folder_is_refused()
    {
        var outside = Directory.CreateTempSubdirectory("luar");
        File.WriteAllText(Path.Combine(outside.FullName, "rahasia.txt"), "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "isi"), outside.FullName);
        Assert.Contains("tautan", Assert.Single(Plan("isi/rahasia.txt").Problems.Errors).Message);
        outside.Delete(recursive: true);
    }

    [Fact]
    public void Recipes_are_found_by_file_name_in_any_case_and_never_outside()
    {
        Plan("x");
        var source = new RecipeFolderSource(folder.FullName);
        Assert.Equal(["a"], source.Names);
        Assert.Equal("a", source.Find("A")!.Name);
        Assert.Null(source.Find("../a"));
        Assert.Null(new RecipeFolderSource(Path.Combine(folder.FullName, "nothing")).Find("a"));
    }

    private RecipePlan Plan(string path)
    {
        var file = Path.Combine(folder.FullName, "a.recipe.json");
        File.WriteAllText(file, $"{{ \"name\": \"a\", \"steps\": [\n{{ \"name\": \"x\", \"Text\": \"[file:text('{path}')]\" }} ] }}");
        return Recipes.Plan(RecipeReader.Read(file));
    }
}
