using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ForumLks.Benchmarks.Serving;

/// <summary>
/// The fastest this framework can send the same: Kestrel, no routing, no middleware, one array of N bytes and the headers
/// that it is told. Runs as a process of its own: <c>yardstick --bytes N --urls … [--header "Name: value"]…</c>.
/// </summary>
public static class Yardstick
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(After(args, "--urls").Single()).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var body = new byte[int.Parse(After(args, "--bytes").Single(), CultureInfo.InvariantCulture)];
        Array.Fill(body, (byte)'x');
        var headers = After(args, "--header").Select(h => h.Split(": ", 2)).Select(h => (Name: h[0], Value: h[1])).ToArray();
        app.Run(context => Answer(context.Response, headers, body));
        await app.RunAsync();
        return 0;
    }

    private static Task Answer(HttpResponse response, (string Name, string Value)[] headers, byte[] body)
    {
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length);
    }

    public static Server Start(int bytes, IEnumerable<string> headers) => Server.Start(
        typeof(Yardstick).Assembly.Location,
        ["yardstick", "--bytes", bytes.ToString(CultureInfo.InvariantCulture), .. headers.SelectMany(h => new[] { "--header", h })],
        new Dictionary<string, string>());

    private static IEnumerable<string> After(string[] args, string name) => args.Zip(args.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second);
}
