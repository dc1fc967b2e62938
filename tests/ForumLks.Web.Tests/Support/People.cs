using System.Net;

namespace ForumLks.Web.Tests.Support;

/// <summary>The cast by role; the passwords stand in recipes/demo.recipe.json.</summary>
public sealed class People(ForumApp app)
{
    private readonly Dictionary<string, Task<Browser>> _signedIn = [];

    public Browser Stranger => app.Stranger();

    /// <summary>A member of the space Madiun.</summary>
    public Task<Browser> Member() => Known("pengelola-ngawi");

    /// <summary>Another member of the space Madiun.</summary>
    public Task<Browser> Neighbour() => Known("pengelola-ponorogo");

    /// <summary>A member of the space Pekalongan only.</summary>
    public Task<Browser> Outsider() => Known("pengelola-batang");

    public Task<Browser> ForumAdmin() => Known("forum-madiun");

    public Task<Browser> OtherForumAdmin() => Known("forum-pekalongan");

    public Task<Browser> NewsEditor() => Known("redaksi");

    public Task<Browser> Reviewer() => Known("penelaah");

    public Task<Browser> PlatformAdmin() => Known("admin");

    /// <summary>A browser of its own for somebody, to sign out, lock out or lose.</summary>
    public Task<Browser> Fresh(string userName) => SignIn(app.Stranger(), userName, PasswordOf(userName));

    public static string PasswordOf(string userName) => userName switch
    {
        "admin" => "serambi-pusat-2026",
        "penelaah" => "serambi-telaah-2026",
        "pengelola-tegal" => "serambi-kotategal-2026",
        _ => $"serambi-{userName.Split('-')[^1]}-2026",
    };

    /// <summary>Through the real form, with its token.</summary>
    public static async Task<Browser> SignIn(Browser browser, string userName, string password)
    {
        var page = await TrySignIn(browser, userName, password);
        Assert.True(page.Status == HttpStatusCode.Redirect, $"{userName} cannot sign in: {(int)page.Status} {page.Errors}");
        return browser;
    }

    public static async Task<Page> TrySignIn(Browser browser, string userName, string password, string address = "/masuk")
    {
        var page = await browser.Open(address);
        return await page.Form("Input.Password").Fill(("Input.Name", userName), ("Input.Password", password)).Press("Masuk");
    }

    private Task<Browser> Known(string userName)
    {
        lock (_signedIn)
        {
            return _signedIn.TryGetValue(userName, out var known) ? known : _signedIn[userName] = Fresh(userName);
        }
    }
}
