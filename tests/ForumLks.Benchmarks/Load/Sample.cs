using System.Net;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

/// <summary>One answer as it comes over the wire, to a browser that takes Brotli.</summary>
/// <param name="Body">The bytes as sent, compressed or not.</param>
/// <param name="HeadBytes">The size of status line and headers.</param>
public sealed record Sample(Uri Address, byte[] Body, int HeadBytes, IReadOnlyList<string> Headers, string? Encoding, string? MediaType)
{
    // What the yardstick says by itself, or what would not be true of its bytes.
    private static readonly string[] NotCopied = ["Date", "Content-Length", "Transfer-Encoding", "Content-Encoding", "Content-Type"];

    public int WireBytes => HeadBytes + Body.Length;

    public IEnumerable<string> HeadersForYardstick => Headers.Where(h => !NotCopied.Contains(h[..h.IndexOf(':')], StringComparer.OrdinalIgnoreCase));

    public static async Task<Sample> Take(Uri address, string? cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await http.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new CannotMeasure($"{address.PathAndQuery} is answered with {(int)answer.StatusCode}{(cookie is null ? "" : " to a signed-in person")}.");
        }

        string[] headers = [.. answer.Headers.Concat(answer.Content.Headers).SelectMany(h => h.Value.Select(v => $"{h.Key}: {v}"))];
        return new Sample(
            address, await answer.Content.ReadAsByteArrayAsync(), "HTTP/1.1 200 OK\r\n\r\n".Length + headers.Sum(h => h.Length + 2), headers,
            answer.Content.Headers.ContentEncoding.FirstOrDefault(), answer.Content.Headers.ContentType?.MediaType);
    }
}
