using System.Net;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Architecture;

public sealed class MatrixTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    /// <summary>The framework adds it where a site runs from its build output.</summary>
    private const string StaticFilesOfTheBuild = "{**path:file}";

    [Fact]
    public void Every_endpoint_is_in_the_matrix_and_nothing_else() => Assert.Empty(Matrix.Compare(Endpoints().Select(Route), Matrix.Lines));

    [Fact]
    public void The_matrix_can_go_red()
    {
        MatrixLine[] lines = [new("/known", "/known", 200, 200, 200, 200), new("/gone", "/gone", 200, 200, 200, 200)];
        Assert.Equal(["/new is not in the matrix", "/gone is in the matrix but not mapped"], Matrix.Compare(["/known", "/new"], lines));
    }

    [Fact]
    public async Task Every_page_answers_each_reader_as_the_matrix_says()
    {
        var real = await RealAddresses();
        var wrong = new List<string>();
        foreach (var (who, browser, expected) in new (string, Browser, Func<MatrixLine, int>)[]
        {
            ("a stranger", app.People.Stranger, l => l.Stranger),
            ("a member", await app.People.Neighbour(), l => l.Member),
            ("a forum admin", await app.People.ForumAdmin(), l => l.ForumAdmin),
            ("a platform admin", await app.People.PlatformAdmin(), l => l.PlatformAdmin),
        })
        {
            foreach (var line in Matrix.Lines)
            {
                var page = await browser.Get(real(line.Address));
                if ((int)page.Status != expected(line))
                {
                    wrong.Add($"{page.Address} answers {who} {(int)page.Status}, not {expected(line)}");
                }
                else if (page.Status == HttpStatusCode.Redirect && who == "a stranger" && !line.Route.EndsWith("/unduh", StringComparison.Ordinal) && line.Route != LedToItsPage && !page.Location!.StartsWith("/masuk?kembali=", StringComparison.Ordinal))
                {
                    wrong.Add($"{page.Address} sends a stranger to {page.Location}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_page_takes_a_form_without_its_token()
    {
        var real = await RealAddresses();
        var admin = await app.People.PlatformAdmin();
        var wrong = new List<string>();
        foreach (var line in Matrix.Lines.Where(l => Pages().Contains(l.Route) && !l.Route.StartsWith("/galat", StringComparison.Ordinal) && !JudgedByOrigin.Contains(l.Route)))
        {
            var page = await admin.Post(real(line.Address), ("Input.Name", "x"));
            if (page.Status != HttpStatusCode.BadRequest)
            {
                wrong.Add($"POST {page.Address} without a token answers {(int)page.Status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_stranger_posts_nothing()
    {
        var real = await RealAddresses();
        var wrong = new List<string>();
        foreach (var line in Matrix.Lines.Where(l => !l.Route.StartsWith("/health", StringComparison.Ordinal) && !JudgedByOrigin.Contains(l.Route)))
        {
            var page = await app.People.Stranger.Post(real(line.Address), ("Content.Title", "x"));
            var refused = (int)page.Status is >= 400 and < 500 || (page.Status == HttpStatusCode.Redirect && page.Location!.StartsWith("/masuk?kembali=", StringComparison.Ordinal));
            if (!refused)
            {
                wrong.Add($"POST {page.Address} answers a stranger {(int)page.Status} {page.Location}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>
    /// Signing out, and what is kept on the reader's own device, carry no token: where the form comes from decides (SigningInTests, ComfortTests, HomeTests),
    /// and a stranger has nothing to lose by it.
    /// </summary>
    private static readonly string[] JudgedByOrigin = ["/keluar", "/tampilan", "/dekat-saya"];

    /// <summary>The address that mail programs post to leads whoever opens it to the page with the button.</summary>
    private const string LedToItsPage = "/kabar/satu-klik/{token}";

    private IEnumerable<RouteEndpoint> Endpoints() =>
        app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != StaticFilesOfTheBuild)
            .DistinctBy(Route);

    private HashSet<string> Pages() => Endpoints().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(Route).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>A file that a recipe brought and no item of this space shows.</summary>
    private static Task<long> OfNobodyHere(ForumLks.Web.Data.ForumDb db, long space) => db.Set<ForumLks.Web.Features.Media.MediaFile>()
        .Where(m => m.OwnerId == null && !db.Set<ForumLks.Web.Features.Media.MediaUse>().Any(u => u.MediaFileId == m.Id && db.Set<ContentItem>().Any(i => i.Id == u.ItemId && i.SpaceId == space)))
        .OrderBy(m => m.Id).Select(m => m.Id).FirstAsync();

    /// <summary>Puts what the demo site really has into the matrix's placeholders.</summary>
    private Task<Func<string, string>> RealAddresses() => app.Look<Func<string, string>>(async db =>
    {
        var madiun = await db.Set<Space>().Where(s => s.Slug == "madiun").Select(s => s.Id).SingleAsync();
        var neighbour = await db.Set<Member>().Where(m => m.UserName == "pengelola-ponorogo").Select(m => m.Id).SingleAsync();
        var items = await db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes()
            .Where(i => i.Visibility == Visibility.Public && i.Status == ContentStatus.Published && i.OwnerId != neighbour)
            .Select(i => new { i.Type, i.Slug, i.SpaceId, i.ContentItemId }).ToListAsync();
        string Slug(string type, long? space = null) => items.First(i => i.Type == type && (space is null || i.SpaceId == space)).Slug;
        var shown = await db.Set<ForumLks.Web.Features.Resources.Resource>().AsNoTracking().Where(r => r.Visibility == Visibility.Public).ToListAsync();
        var resource = shown.First(r => r.Content.File is not null);
        var decision = await db.Set<ForumLks.Web.Features.Meetings.MeetingReport>().Where(r => r.Slug == "rakor-lkks-jawa-tengah-2025").SelectMany(r => r.Decisions).Where(d => d.Number == 3).Select(d => d.Id).SingleAsync();
        var person = await db.Set<Member>().Where(m => m.UserName == "penelaah").Select(m => m.PublicId).SingleAsync();
        var values = new Dictionary<string, string>
        {
            ["{practice}"] = Slug("Practice"),
            ["{news}"] = Slug("News"),
            ["{resource}"] = resource.Slug,
            ["{institution}"] = Slug("Institution"),
            ["{collection}"] = Slug("Collection"),
            ["{madiun collection}"] = Slug("Collection", madiun),
            ["{madiun practice}"] = Slug("Practice", madiun),
            ["{madiun news}"] = Slug("News", madiun),
            ["{madiun resource}"] = Slug("Resource", madiun),
            ["{madiun institution}"] = Slug("Institution", madiun),
            ["{report}"] = items.Single(i => i.Slug == "rakor-flks-lksa-karesidenan-madiun-2024").ContentItemId,
            ["{person}"] = person,
            ["{adoption}"] = await db.Set<ForumLks.Web.Features.Adoptions.Adoption>().Where(a => a.IsShown).Select(a => a.PublicId).FirstAsync(),
            ["{decision}"] = decision.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["{file}"] = resource.Content.File!,
            ["{picture}"] = (await OfNobodyHere(db, madiun)).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return address => values.Aggregate(address, (a, v) => a.Replace(v.Key, v.Value, StringComparison.Ordinal));
    });
}
