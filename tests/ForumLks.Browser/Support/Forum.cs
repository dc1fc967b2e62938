using System.Collections.Concurrent;
using ForumLks.Browser.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Forum))]
[assembly: CollectionBehavior(MaxParallelThreads = 3)]

namespace ForumLks.Browser.Support;

/// <summary>One running site and one Chromium for all journeys; each visitor has a profile of their own.</summary>
public sealed class Forum : IAsyncLifetime
{
    /// <summary>Milliseconds; a build machine may be busy with other things.</summary>
    public const int Patience = 60_000;

    private readonly ConcurrentDictionary<Person, Lazy<Task<string>>> _signedIn = new();
    private RunningSite? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private IBrowser Browser => _browser ?? throw new InvalidOperationException("The forum has not started.");

    public Uri Address => _site?.Address ?? throw new InvalidOperationException("The forum has not started.");

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var starting = RunningSite.Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FORUMLKS_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        _site = await starting;
    }

    public async Task<Visitor> Visit(Person? person = null, Device? device = null, bool script = true, ColorScheme colours = ColorScheme.Light, Line? line = null)
    {
        device ??= Device.Phone;
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (line?.Address ?? Address).OriginalString,
            JavaScriptEnabled = script,
            ColorScheme = colours,
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            HasTouch = device.Width < 600,
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = person is null ? null : await _signedIn.GetOrAdd(person, who => new(() => SignIn(who))).Value,
        });
        context.SetDefaultTimeout(Patience);
        return new Visitor(context, await context.NewPageAsync());
    }

    private async Task<string> SignIn(Person person)
    {
        await using var visitor = await Visit(script: false);
        await visitor.SignIn(person);
        return await visitor.Page.Context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }
}
