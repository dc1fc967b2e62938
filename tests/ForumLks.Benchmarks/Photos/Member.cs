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

    public async Task Upload(string name, byte[] photo)
    {
        using var begun = await Post("/unggah", new FormUrlEncodedContent([KeyValuePair.Create("name", name), KeyValuePair.Create("bytes", $"{photo.Length}")]));
        var id = begun.RootElement.TryGetProperty("id", out var given) ? given.GetString()! : throw new CannotMeasure(begun.RootElement.ToString());
        for (var at = 0; at < photo.Length; at += Piece)
        {
            (await Post($"/unggah/{id}?dari={at}", new ByteArrayContent(photo[at..Math.Min(at + Piece, photo.Length)]))).Dispose();
        }

        using var kept = await Post($"/unggah/{id}?handler=Selesai", new ByteArrayContent([]));
        if (!kept.RootElement.TryGetProperty("path", out _))
        {
            throw new CannotMeasure(kept.RootElement.ToString());
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument> Post(string address, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        request.Headers.Add("RequestVerificationToken", _token);
        using var answer = await _http.SendAsync(request);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> Token(string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync(address));
        return ((IHtmlInputElement)page.QuerySelector("main [name=__RequestVerificationToken]")!).Value;
    }
}
