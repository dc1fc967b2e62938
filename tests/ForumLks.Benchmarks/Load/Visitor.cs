using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

/// <summary>Somebody who reads: a stranger, or a person who signed in as a browser does.</summary>
/// <param name="Cookie">What goes into each request; null for a stranger.</param>
public sealed record Visitor(string Name, string? Cookie)
{
    public static readonly Visitor Stranger = new("stranger", null);

    public static async Task<Visitor> SignIn(Server site, DemoPerson person)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = site.Address };
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync("/masuk"));
        var form = page.Forms.FirstOrDefault(f => PasswordOf(f) is not null) ?? throw new CannotMeasure("/masuk has no form with a password.");
        using var answer = await http.PostAsync("/masuk", new FormUrlEncodedContent(Filled(form, person)));
        if ((int)answer.StatusCode is < 300 or > 399)
        {
            throw new CannotMeasure($"Signing in as {person.UserName} was answered with {(int)answer.StatusCode}.");
        }

        return new Visitor("signed in", cookies.GetCookieHeader(site.Address));
    }

    /// <summary>All that the form sends, with its antiforgery token, and name and password where they belong.</summary>
    private static Dictionary<string, string> Filled(IHtmlFormElement form, DemoPerson person)
    {
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden][name]").DistinctBy(i => i.Name).ToDictionary(i => i.Name!, i => i.Value);
        var name = form.QuerySelector<IHtmlInputElement>("input[autocomplete=username], input[type=text], input[type=email]")
            ?? throw new CannotMeasure("/masuk does not ask for a name.");
        fields[name.Name!] = person.UserName;
        fields[PasswordOf(form)!.Name!] = person.Password;
        return fields;
    }

    private static IHtmlInputElement? PasswordOf(IHtmlFormElement form) => form.QuerySelector<IHtmlInputElement>("input[type=password]");
}
