using System.Net;
using ForumLks.Web.Platform.Lists;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ForumLks.Web.Tests.Platform.Web;

/// <summary>An app in which asking for the places' names fails, as a broken disk would.</summary>
public sealed class BrokenApp : SqliteApp
{
    protected override void ConfigureServices(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Scoped<IPlaceNames, BrokenPlaceNames>());

    private sealed class BrokenPlaceNames : IPlaceNames
    {
        public ValueTask<Func<string?, string?>> Names(CancellationToken cancel) => throw new InvalidDataException("broken on purpose");

        public ValueTask<IReadOnlyList<PlaceName>> All(CancellationToken cancel) => throw new InvalidDataException("broken on purpose");
    }
}

public sealed class SecurityHeaderTests(BrokenApp app) : IClassFixture<BrokenApp>
{
    [Theory]
    [InlineData("/tentang", 200)]
    [InlineData("/masuk", 200)]
    [InlineData("/tidak/ada", 404)]
    [InlineData("/robots.txt", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/praktik", 500)]
    public async Task Every_answer_carries_the_strict_headers(string address, int status)
    {
        var page = await app.People.Stranger.Get(address);
        Assert.Equal(status, (int)page.Status);
        Assert.Contains("default-src 'none'", page.Headers.GetValueOrDefault("Content-Security-Policy", "no policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", page.Headers["Referrer-Policy"]);
        Assert.DoesNotContain("Server", page.Headers.Keys);
        Assert.DoesNotContain("X-Powered-By", page.Headers.Keys);
    }

    [Fact]
    public async Task An_unexpected_error_is_a_friendly_page_with_a_number_and_without_details()
    {
        var page = await app.People.Stranger.Get("/praktik");
        page.Answers(HttpStatusCode.InternalServerError);
        Assert.Contains("tidak beres di pihak kami", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main code"));
        Assert.DoesNotContain("broken on purpose", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidDataException", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_is_a_friendly_page_in_the_sites_clothes()
    {
        var page = await app.People.Stranger.Get("/tidak/ada");
        page.Answers(HttpStatusCode.NotFound);
        Assert.Contains("bukan untuk Anda", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("input[name=q]"));
    }

    [Fact]
    public async Task Nothing_that_failed_is_kept_for_others()
    {
        await app.People.Stranger.Get("/praktik");
        Assert.DoesNotContain("Age", (await app.People.Stranger.Get("/praktik")).Headers.Keys);
    }

    [Theory]
    [InlineData("POST", "/tentang")]
    [InlineData("PUT", "/praktik")]
    [InlineData("DELETE", "/praktik")]
    public async Task Unexpected_methods_are_refused(string method, string address)
    {
        var page = await app.People.Stranger.Send(new HttpRequestMessage(new HttpMethod(method), address));
        Assert.InRange((int)page.Status, 300, 499);
    }
}
