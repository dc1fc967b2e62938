using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ForumLks.Web.Tests.Support;

/// <summary>Reads pages and sends forms as a browser without JavaScript does; keeps its cookies.</summary>
public sealed class Browser(HttpClient http)
{
    private static readonly Uri Site = new("http://localhost");

    public HttpClient Http => http;

    public Task<Page> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Reads the page and says so if it is not there.</summary>
    public async Task<Page> Open(string address)
    {
        var page = await Get(address);
        Assert.True(page.Status == HttpStatusCode.OK, $"{address} answered {(int)page.Status}.");
        return page;
    }

    public Task<Page> Post(string address, params (string Name, string Value)[] fields) => Send(new HttpRequestMessage(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
    });

    public async Task<Page> Send(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Post)
        {
            request.Headers.TryAddWithoutValidation("Origin", Site.GetLeftPart(UriPartial.Authority));
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        }

        // The client makes the address absolute on the way.
        var address = request.RequestUri!.OriginalString;
        using var response = await http.SendAsync(request);
        return await Page.Of(this, response, address);
    }

    /// <summary>Goes where the page sends the reader.</summary>
    public Task<Page> Follow(Page page)
    {
        Assert.True(page.Location is not null, $"{page.Address} answered {(int)page.Status} and leads nowhere. {page.Errors}");
        return Get(page.Location!);
    }
}

/// <summary>One answer, read whole.</summary>
public sealed class Page
{
    private readonly Browser _browser;

    private Page(Browser browser, string address, HttpResponseMessage response, byte[] bytes)
    {
        (_browser, Address, Status, Bytes) = (browser, address, response.StatusCode, bytes);
        Location = response.Headers.Location is { } to ? (to.IsAbsoluteUri && to.Scheme.StartsWith("http", StringComparison.Ordinal) ? to.PathAndQuery : to.OriginalString) : null;
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        Html = System.Text.Encoding.UTF8.GetString(bytes);
    }

    public string Address { get; }
    public HttpStatusCode Status { get; }
    public string? Location { get; }
    public IReadOnlyDictionary<string, string> Headers { get; }
    public string Html { get; }
    public byte[] Bytes { get; }

    public IHtmlDocument Document => field ??= new HtmlParser().ParseDocument(Html);

    /// <summary>What a reader sees, with single spaces.</summary>
    public string Text => field ??= string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the page says is wrong, for the message of a failed test.</summary>
    public string Errors => string.Join(" | ", Document.QuerySelectorAll(".alert, p.error").Select(e => e.TextContent.Trim()));

    public static async Task<Page> Of(Browser browser, HttpResponseMessage response, string address) =>
        new(browser, address, response, await response.Content.ReadAsByteArrayAsync());

    /// <summary>The form that has a field or button of that name or text; the page's main form when none is named.</summary>
    public Form Form(string? having = null)
    {
        var forms = Document.Forms.Where(f => string.Equals(f.Method, "post", StringComparison.OrdinalIgnoreCase));
        var form = having is null
            ? forms.FirstOrDefault(f => f.Closest("main") is not null)
            : forms.FirstOrDefault(f => f.Elements.OfType<IElement>().Any(e => e.GetAttribute("name") == having || (e is IHtmlButtonElement && e.TextContent.Trim() == having)));
        return new Form(_browser, form ?? throw new InvalidOperationException($"{Address} ({(int)Status}) has no form{(having is null ? "" : $" with “{having}”")}. It says: {Text[..Math.Min(400, Text.Length)]}"), Address);
    }

    /// <summary>The sentence at a field.</summary>
    public string? ErrorAt(string fieldName) =>
        Document.GetElementById(fieldName.Replace('.', '_').Replace('[', '_').Replace(']', '_') + "-error")?.TextContent;

    public void Answers(HttpStatusCode expected) => Assert.True(Status == expected, $"{Address} answered {(int)Status}, not {(int)expected}. {Errors}");
}
