using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ForumLks.Benchmarks.Load;

namespace ForumLks.Benchmarks.Import;

/// <summary>A platform admin who hands a file in, lets it be checked and applies it, by the plain forms.</summary>
internal sealed class Importer : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private readonly HttpClient _http;
    private string _address = "";

    private Importer(Uri site) => _http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };

    public static async Task<Importer> SignIn(Uri site, DemoPerson person)
    {
        var admin = new Importer(site);
        var page = await admin.Open("/masuk");
        await admin.Send("/masuk", new FormUrlEncodedContent([.. Hidden(page, "Input.Password"), new("Input.Name", person.UserName), new("Input.Password", person.Password)]));
        return admin;
    }

    public async Task HandIn(byte[] file)
    {
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in Hidden(await Open("/direktori/impor"), "Input.Key"))
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(file), "Input.File", "lembaga.xlsx");
        _address = await Send("/direktori/impor", body);
    }

    /// <summary>With the columns as they were found.</summary>
    public async Task Check()
    {
        var page = await Open(_address);
        var columns = page.QuerySelectorAll("select[name^=Columns]").OfType<IHtmlSelectElement>().Select(s => KeyValuePair.Create(s.Name!, s.Value));
        await Send($"{_address}?handler=Periksa", new FormUrlEncodedContent([.. Hidden(page, "Columns[0]"), .. columns]));
        await Until("selesai diperiksa");
    }

    public async Task Apply()
    {
        var page = await Open(_address);
        await Send($"{_address}?handler=Terap", new FormUrlEncodedContent(Hidden(page, null)));
        await Until("perubahan diterapkan");
    }

    public async Task ExpectSame(int rows)
    {
        var text = (await Open(_address)).Body!.TextContent;
        if (!text.Contains("Semua baris sama", StringComparison.Ordinal))
        {
            throw new CannotMeasure($"Of {rows} rows not all were the same the second time.");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task Until(string words)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            var text = (await Open(_address)).QuerySelector("main")!.TextContent;
            if (text.Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            if (text.Contains("tidak dapat dilanjutkan", StringComparison.Ordinal))
            {
                throw new CannotMeasure(text);
            }

            await Task.Delay(Pause);
        }

        throw new CannotMeasure($"“{words}” did not come.");
    }

    private async Task<IHtmlDocument> Open(string address) => await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync(address));

    private async Task<string> Send(string address, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.OriginalString : throw new CannotMeasure($"{address} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>The hidden fields of the form that has a field; of any form where none is named.</summary>
    private static List<KeyValuePair<string, string>> Hidden(IHtmlDocument page, string? having) =>
    [
        .. page.Forms.First(f => f.Closest("main") is not null && (having is null || f.Elements.Any(e => e.GetAttribute("name") == having)))
            .QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value)),
    ];
}
