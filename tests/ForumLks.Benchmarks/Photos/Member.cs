using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ForumLks.Benchmarks.Load;

namespace ForumLks.Benchmarks.Photos;

/// <summary>Somebody signed in who reads pages and sends photos in pieces, as the script does.</summary>
internal sealed class Member : IDisposable
{
    private const int Piece = 1024 * 1024;
    private readonly HttpClient _http;
    private string _token = "";

    private Member(Uri site) => _http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };

    public static async Task<Member> SignIn(Uri site, DemoPerson person)
    {
        var member = new Member(site);
        var fields = new Dictionary<string, string> { ["Input.Name"] = person.UserName, ["Input.Password"] = person.Password, ["__RequestVerificationToken"] = await member.Token("/masuk") };
        using var answer = await member._http.PostAsync("/masuk", new FormUrlEncodedContent(fields));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new CannotMeasure($"{person.UserName} cannot sign in: {(int)answer.StatusCode}");
        }

        member._token = await member.Token("/praktik/tulis");
        return member;
    }

    public async Task Read(string address) => await _http.GetByteArrayAsync(address);

    /// <summary>Somebody without an account.</summary>
    public static Member Nobody(Uri site) => new(site);

    public Task<string> Text(string address) => _http.GetStringAsync(address);

    public async Task<bool> IsMissing(string address)
    {
        using var answer = await _http.GetAsync(address);
        return answer.StatusCode == HttpStatusCode.NotFound;
    }

    public async Task<string> Title(string address) => (await Page(address)).QuerySelector("main h1")!.TextContent.Trim();

    public async Task<IReadOnlyList<string>> Links(string address, string beginning) =>
        [.. (await Page(address)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "").Where(to => to.StartsWith(beginning, StringComparison.Ordinal)).Distinct()];

    /// <summary>Fills the form that has this button and sends it with it.</summary>
    public async Task Press(string address, string button, Dictionary<string, string> filled)
    {
        var page = await Page(address);
        var pressed = page.QuerySelectorAll("main button").OfType<IHtmlButtonElement>().First(b => b.TextContent.Trim() == button);
        var form = pressed.Form!;
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is not null && (i.Type is not ("checkbox" or "radio" or "file") || i.IsChecked)).Select(i => (i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(t => (t.Name!, t.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(s => (s.Name!, s.Value ?? "")))
            .Where(f => !filled.ContainsKey(f.Item1)).Concat(filled.Select(f => (f.Key, f.Value)));
        if (pressed.Name is { Length: > 0 } name)
        {
            fields = fields.Where(f => f.Item1 != name).Append((name, pressed.Value));
        }

        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            body.Add(new StringContent(value), field);
        }

        using var answer = await _http.PostAsync(pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? address, body);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new CannotMeasure($"{button} at {address} answered {(int)answer.StatusCode}.");
        }
    }

    /// <returns>Where it is kept.</returns>
    public async Task<string> Upload(string name, byte[] photo)
    {
        using var begun = await Post("/unggah", new FormUrlEncodedContent([KeyValuePair.Create("name", name), KeyValuePair.Create("bytes", $"{photo.Length}")]));
        var id = begun.RootElement.TryGetProperty("id", out var given) ? given.GetString()! : throw new CannotMeasure(begun.RootElement.ToString());
        for (var at = 0; at < photo.Length; at += Piece)
        {
            (await Post($"/unggah/{id}?dari={at}", new ByteArrayContent(photo[at..Math.Min(at + Piece, photo.Length)]))).Dispose();
        }

        using var kept = await Post($"/unggah/{id}?handler=Selesai", new ByteArrayContent([]));
        return kept.RootElement.TryGetProperty("path", out var path) ? path.GetString()! : throw new CannotMeasure(kept.RootElement.ToString());
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument> Post(string address, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        request.Headers.Add("RequestVerificationToken", _token);
        using var answer = await _http.SendAsync(request);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> Token(string address) => ((IHtmlInputElement)(await Page(address)).QuerySelector("main [name=__RequestVerificationToken]")!).Value;

    private async Task<IHtmlDocument> Page(string address) => await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync(address));
}
