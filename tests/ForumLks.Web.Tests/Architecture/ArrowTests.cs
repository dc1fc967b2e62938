namespace ForumLks.Web.Tests.Architecture;

public sealed class ArrowTests
{
    private static readonly string[] Libraries = ["Text", "Search", "Media", "Recipes"];
    private static readonly string[] Serving = ["Search", "Media", "Notifications", "Recipes", "Revisions", "Safeguarding", "Moderation", "Following", "Digests", "Push", "Welcomes", "Weeks", "Sharing"];
    private static readonly string[] Content = ["Practices", "Meetings", "News", "Resources", "Collections", "Directory"];

    private static IReadOnlyList<SourceFile> Web(string folder) => SourceTree.Under($"src/ForumLks.Web/{folder}", ".cs", ".cshtml");

    [Fact]
    public void The_libraries_see_neither_the_web_nor_a_feature() =>
        Assert.Empty(Libraries.SelectMany(l => Guards.Naming(SourceTree.Under($"src/ForumLks.{l}", ".cs"), "Microsoft.AspNetCore", "ForumLks.Web")));

    [Fact]
    public void The_libraries_are_built_without_the_web() =>
        Assert.Empty(
            from assembly in new[] { typeof(ForumLks.Text.Slug).Assembly, typeof(ForumLks.Search.SearchQuery).Assembly, typeof(ForumLks.Media.FileKind).Assembly, typeof(ForumLks.Recipes.RecipeProblem).Assembly }
            from reference in assembly.GetReferencedAssemblies()
            where reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || reference.Name == "ForumLks.Web"
            select $"{assembly.GetName().Name} needs {reference.Name}");

    [Fact]
    public void Data_and_platform_name_no_feature() =>
        Assert.Empty(Guards.Naming([.. Web("Data"), .. Web("Platform")], "ForumLks.Web.Features"));

    [Fact]
    public void Features_form_no_cycle() => Assert.Null(Guards.Cycle(Guards.FeatureUses(Web("Features"))));

    [Fact]
    public void Serving_features_name_no_content_feature()
    {
        var uses = Guards.FeatureUses(Web("Features"));
        Assert.Empty(
            from feature in Serving
            from used in uses.GetValueOrDefault(feature) ?? new HashSet<string>()
            where Content.Contains(used)
            select $"{feature} names {used}");
    }

    [Fact]
    public void Regions_know_no_space_and_spaces_no_content()
    {
        var uses = Guards.FeatureUses(Web("Features"));
        Assert.DoesNotContain("Spaces", uses["Regions"]);
        Assert.Empty(uses["Regions"].Concat(uses["Spaces"]).Intersect(Content));
    }

    [Fact]
    public void The_theme_references_nothing_of_ours()
    {
        Assert.Empty(Guards.Naming(SourceTree.Under("themes", ".cs", ".cshtml"), "ForumLks"));
        Assert.All(SourceTree.Under("themes", ".csproj"), project => Assert.DoesNotContain("ProjectReference", project.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_guards_of_the_arrows_can_go_red()
    {
        SourceFile bad = new("src/ForumLks.Web/Platform/Bad.cs", "using ForumLks.Web.Features.News;\nvar a = new Microsoft.AspNetCore.Http.Wrong();");
        SourceFile fine = new("src/ForumLks.Web/Platform/Fine.cs", "// like ForumLks.Web.Features.News\nusing ForumLks.Web.Data;");
        Assert.Single(Guards.Naming([bad, fine], "ForumLks.Web.Features"));
        Assert.Single(Guards.Naming([bad, fine], "Microsoft.AspNetCore"));

        SourceFile regions = new("src/ForumLks.Web/Features/Regions/A.cs", "using ForumLks.Web.Features.Spaces;");
        SourceFile spaces = new("src/ForumLks.Web/Features/Spaces/B.cs", "using ForumLks.Web.Features.News;");
        SourceFile news = new("src/ForumLks.Web/Features/News/C.cs", "using ForumLks.Web.Features.Regions;");
        Assert.Equal("Regions → Spaces → News → Regions", Guards.Cycle(Guards.FeatureUses([regions, spaces, news])));
        Assert.Null(Guards.Cycle(Guards.FeatureUses([regions, spaces])));
    }
}
