using Microsoft.Playwright;

namespace ForumLks.Browser.Support;

/// <summary>Somebody with a browser of their own; notes what goes wrong on the pages they see.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(request.Failure is { } why && !why.Contains("ERR_ABORTED", StringComparison.Ordinal), $"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public async Task<IResponse> Open(string address)
    {
        var answer = await Page.GotoAsync(address);
        return answer ?? throw new InvalidOperationException($"{address} gave no answer.");
    }

    public async Task SignIn(Person person)
    {
        await Open("/masuk");
        await Page.Locator("#Input_Name").FillAsync(person.Name);
        await Page.Locator("#Input_Password").FillAsync(person.Password);
        await Press("Masuk");
        await Assertions.Expect(Page.Locator(".places a[href='/akun']")).ToBeVisibleAsync();
    }

    /// <summary>Presses the button of the page's own content that carries these words.</summary>
    public Task Press(string words) => Button(words).ClickAsync();

    /// <summary>The hidden first button of a long form only answers to Enter; nobody can press it.</summary>
    public ILocator Button(string words) =>
        Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).And(Page.Locator(":not(.visually-hidden)"));

    public async Task Fill(string field, string value) => await Page.Locator($"#{field}").FillAsync(value);

    public async Task Choose(string field, string label) => await Page.Locator($"#{field}").SelectOptionAsync(new SelectOptionValue { Label = label });

    public async Task Tick(string field) => await Page.Locator($"#{field}").CheckAsync();

    public Task<string> Text(string selector) => Page.Locator(selector).First.InnerTextAsync();

    private void Note(bool worth, string words)
    {
        if (worth)
        {
            Complaints.Add(words);
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
