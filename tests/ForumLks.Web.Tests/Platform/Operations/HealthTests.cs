namespace ForumLks.Web.Tests.Platform.Operations;

public abstract class HealthTests(ForumApp app)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_site_that_is_set_up_is_healthy(string address) =>
        Assert.Equal("Healthy", (await app.People.Stranger.Open(address)).Html);

    [Fact]
    public async Task The_demo_site_says_that_it_is_one() =>
        Assert.Contains("demo", (await app.People.Stranger.Open("/")).Text, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/berita/umpan", "application/atom+xml")]
    public async Task Outlets_are_well_formed(string address, string type)
    {
        var page = await app.People.Stranger.Open(address);
        Assert.StartsWith(type, page.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(page.Html).Root);
    }

    [Fact]
    public async Task Every_address_of_the_sitemap_opens_for_a_stranger()
    {
        var addresses = System.Xml.Linq.XDocument.Parse((await app.People.Stranger.Open("/sitemap.xml")).Html).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery).ToList();
        Assert.True(addresses.Count > 90, $"Only {addresses.Count} addresses.");
        var stranger = app.People.Stranger;
        foreach (var address in addresses)
        {
            var page = await stranger.Open(address);
            Assert.Single(page.Document.QuerySelectorAll("h1"));
        }
    }
}

public sealed class HealthOnSqlite(SqliteApp app) : HealthTests(app), IClassFixture<SqliteApp>;

public sealed class HealthOnPostgres(PostgresApp app) : HealthTests(app), IClassFixture<PostgresApp>;
