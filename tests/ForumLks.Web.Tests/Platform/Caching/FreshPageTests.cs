using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Platform.Caching;

/// <summary>A page is held between its queries and its answer, while what it shows is saved by somebody else.</summary>
public abstract class FreshPageTests(ForumApp app, HeldPages held)
{
    [Theory]
    [InlineData("/berita")]
    [InlineData("/")]
    public async Task A_page_drawn_while_its_content_is_saved_is_not_kept(string address)
    {
        var editor = await app.People.NewsEditor();
        var slow = held.Hold(app.People.Stranger, $"{address}?ujian={Writing.Word()}", out var asked, out var release);
        await held.Reached;
        var news = await editor.WriteNews($"Berita {Writing.Word()}");
        release();
        Assert.DoesNotContain(news, (await slow).Html, StringComparison.Ordinal);
        Assert.Contains(news, (await app.People.Stranger.Open(asked)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_drawn_while_it_is_withdrawn_is_not_kept()
    {
        var editor = await app.People.NewsEditor();
        var news = await editor.WriteNews($"Berita {Writing.Word()}");
        var slow = held.Hold(app.People.Stranger, news, out var asked, out var release);
        await held.Reached;
        var id = (await editor.Open(news)).Document.QuerySelector("a[href^='/kelola/']")!.GetAttribute("href")!;
        await (await editor.Open(id)).Form("Tarik dari tampilan").Press("Tarik dari tampilan");
        release();
        await slow;
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.People.Stranger.Get(asked)).Status);
    }

    [Fact]
    public async Task A_page_drawn_in_peace_is_kept_as_before()
    {
        var kept = false;
        for (var i = 0; i < 50 && !kept; i++)
        {
            var slow = held.Hold(app.People.Stranger, $"/berita?ujian={Writing.Word()}", out var asked, out var release);
            await held.Reached;
            release();
            await slow;
            kept = (await app.People.Stranger.Open(asked)).Headers.ContainsKey("Age");
        }

        Assert.True(kept);
    }
}

/// <summary>Stops the one page that asks for it after its handler has read everything.</summary>
public sealed class HeldPages : IAsyncPageFilter
{
    private const string Header = "X-Tahan";
    private TaskCompletionSource _reached = new();
    private TaskCompletionSource _release = new();

    public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public Task<Page> Hold(Browser reader, string address, out string asked, out Action release)
    {
        (_reached, _release) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
        (asked, release) = (address, _release.SetResult);
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add(Header, "1");
        return reader.Send(request);
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await next();
        if (context.HttpContext.Request.Headers.ContainsKey(Header))
        {
            _reached.SetResult();
            await _release.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public static HeldPages In(IServiceCollection services)
    {
        var held = new HeldPages();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(held));
        return held;
    }
}

public sealed class HoldingSqliteApp : SqliteApp
{
    public HeldPages Held { get; private set; } = null!;

    protected override void ConfigureServices(IServiceCollection services) => Held = HeldPages.In(services);
}

public sealed class HoldingPostgresApp : PostgresApp
{
    public HeldPages Held { get; private set; } = null!;

    protected override void ConfigureServices(IServiceCollection services) => Held = HeldPages.In(services);
}

public sealed class FreshPageOnSqlite(HoldingSqliteApp app) : FreshPageTests(app, app.Held), IClassFixture<HoldingSqliteApp>;

public sealed class FreshPageOnPostgres(HoldingPostgresApp app) : FreshPageTests(app, app.Held), IClassFixture<HoldingPostgresApp>;
