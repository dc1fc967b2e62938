using AngleSharp.Html.Parser;
using ForumLks.Benchmarks.Load;
using ForumLks.Recipes;

namespace ForumLks.Benchmarks.Topics;

/// <summary>A person who is signed in, with the token of the form they send.</summary>
public sealed record Writer(HttpClient Http, string Cookie, string Token)
{
    private const string TokenField = "__RequestVerificationToken";

    public static async Task<Writer> Of(HttpClient http, Visitor visitor, string topic)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, topic);
        request.Headers.Add("Cookie", visitor.Cookie!);
        using var answer = await http.SendAsync(request);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        var token = page.QuerySelector($"#balas input[name={TokenField}]")?.GetAttribute("value") ?? throw new CannotMeasure($"{topic} has no form for a reply ({(int)answer.StatusCode}).");
        return new Writer(http, visitor.Cookie!, token);
    }

    public async Task Reply(string topic, string text, bool isTwice)
    {
        var form = OrchardId.New();
        await Send(topic, text, form);
        if (isTwice)
        {
            await Send(topic, text, form);
        }
    }

    private async Task Send(string topic, string text, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/diskusi/{topic}/balas")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.FormId"] = form, ["Input.Text"] = text, [TokenField] = Token }),
        };
        request.Headers.Add("Cookie", Cookie);
        using var answer = await Http.SendAsync(request);
        if ((int)answer.StatusCode != 302)
        {
            throw new CannotMeasure($"A reply was answered with {(int)answer.StatusCode}.");
        }
    }
}
