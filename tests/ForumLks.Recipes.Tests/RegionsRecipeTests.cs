namespace ForumLks.Recipes.Tests;

/// <summary>The recipe that every site begins with.</summary>
public class RegionsRecipeTests
{
    private static readonly RecipeFile Recipe = RecipeReader.Read(Path.Combine(Folder(), "regions.recipe.json"));
    private static readonly List<RecipeNode> Provinces = List("Regions", "Provinces");
    private static readonly List<RecipeNode> Areas = List("Regions", "Areas");
    private static readonly List<RecipeNode> Schemes = List("ClusterSchemes", "Schemes");
    private static readonly List<RecipeNode> Spaces = List("Spaces", "Spaces");

    [Fact]
    public void It_is_read_without_a_problem()
    {
        var plan = Recipes.Plan(Recipe);
        Assert.Empty(plan.Problems.Errors);
        Assert.Empty(plan.Problems.Notes);
        Assert.Equal("regions", Recipe.Name);
    }

    [Fact]
    public void It_holds_38_provinces_and_514_areas_and_two_schemes_of_35_and_38()
    {
        Assert.Equal((38, 514), (Provinces.Count, Areas.Count));
        Assert.Equal([35, 38], Schemes.Select(scheme => Members(scheme).Count()));
    }

    [Fact]
    public void Codes_are_strings_and_unique_and_begin_with_their_province()
    {
        Assert.All(Areas, area => Assert.Equal(RecipeNodeKind.String, area.Find("Code")!.Kind));
        Assert.Contains("11.10", Areas.Select(area => Text(area, "Code")));
        Assert.DoesNotContain("11.1", Areas.Select(area => Text(area, "Code")));
        Assert.Distinct(Areas.Select(area => Text(area, "Code")));
        Assert.All(Areas, area => Assert.StartsWith(Text(area, "Province") + ".", Text(area, "Code")));
        Assert.Equal(Provinces.Select(province => Text(province, "Code")).ToHashSet(), Areas.Select(area => Text(area, "Province")).ToHashSet());
    }

    [Fact]
    public void Every_province_has_its_time_zone()
    {
        var zones = Provinces.CountBy(province => Text(province, "TimeZone")).ToDictionary();
        Assert.Equal(new Dictionary<string, int> { ["WIB"] = 18, ["WITA"] = 12, ["WIT"] = 8 }, zones);
    }

    [Fact]
    public void No_two_areas_of_a_province_share_a_tile() =>
        Assert.Distinct(Areas.Select(area => (Text(area, "Province"), Text(area, "Column"), Text(area, "Row"))));

    [Fact]
    public void Every_area_lies_in_Indonesia() => Assert.All(Areas, area =>
    {
        Assert.InRange(decimal.Parse(Text(area, "Latitude"), System.Globalization.CultureInfo.InvariantCulture), -11.1m, 6.1m);
        Assert.InRange(decimal.Parse(Text(area, "Longitude"), System.Globalization.CultureInfo.InvariantCulture), 95m, 141.1m);
    });

    [Fact]
    public void Every_area_of_a_scheme_is_in_exactly_one_cluster()
    {
        foreach (var scheme in Schemes)
        {
            var expected = Areas.Where(area => Text(area, "Province") == Text(scheme, "Province")).Select(area => Text(area, "Code"));
            Assert.Equal(expected.Order(), Members(scheme).Select(member => Text(member, "Code")).Order());
        }
    }

    [Fact]
    public void Disputed_memberships_carry_a_note()
    {
        var noted = Schemes.SelectMany(Members).Where(member => member.Find("Note") is not null).Select(member => Text(member, "Code"));
        Assert.Equal(["33.15", "35.08", "35.13", "35.16", "35.17", "35.24", "35.74", "35.76"], noted.Order());
    }

    [Fact]
    public void Every_province_and_every_cluster_has_a_space_and_the_country_one()
    {
        Assert.Distinct(Spaces.Select(space => Text(space, "Slug")));
        Assert.Equal("indonesia", Text(Assert.Single(Of("Country")), "Slug"));
        Assert.Equal(Provinces.Select(province => Text(province, "Code")).Order(), Of("Province").Select(space => Text(space, "Province")).Order());
        var clusters = Schemes.SelectMany(scheme => scheme.Find("Clusters")!.Items.Select(cluster => (Text(scheme, "Slug"), Text(cluster, "Slug"))));
        Assert.Equal(clusters.Order(), Of("Cluster").Select(space => (Text(space, "Scheme"), Text(space, "Cluster"))).Order());
    }

    [Fact]
    public void Every_space_is_described_in_one_sentence() => Assert.All(Spaces, space =>
    {
        Assert.EndsWith(".", Text(space, "Description"));
        Assert.Matches("^[a-z]+(-[a-z]+)*$", Text(space, "Slug"));
    });

    private static IEnumerable<RecipeNode> Of(string kind) => Spaces.Where(space => Text(space, "Kind") == kind);

    private static IEnumerable<RecipeNode> Members(RecipeNode scheme) =>
        scheme.Find("Clusters")!.Items.SelectMany(cluster => cluster.Find("Members")!.Items);

    private static List<RecipeNode> List(string step, string name) => [.. Recipe.Steps.Single(found => found.Name == step).Node.Find(name)!.Items];

    private static string Text(RecipeNode node, string name) => node.Find(name)!.Text;

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "recipes", "regions.recipe.json"))) return Path.Combine(folder.FullName, "recipes");
        throw new DirectoryNotFoundException("No recipes folder above the tests.");
    }
}
