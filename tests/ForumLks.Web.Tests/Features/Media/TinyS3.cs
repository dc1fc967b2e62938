using System.Collections.Concurrent;
using System.Xml.Linq;
using ForumLks.Web.Features.Media.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ForumLks.Web.Tests.Features.Media;

/// <summary>
/// The part of S3 that the site speaks, over real HTTP: put, get with ranges, head, delete, list in pages of two. It checks that requests are
/// signed for its bucket and key, but not the signature itself. A real server takes its place with FORUMLKS_TEST_S3 (address|bucket|access|secret).
/// </summary>
internal sealed class TinyS3 : IAsyncDisposable
{
    private const int PageSize = 2;
    private static readonly XNamespace Xml = "http://s3.amazonaws.com/doc/2006-03-01/";
    private readonly ConcurrentDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private WebApplication? _app;

    public S3Settings Settings { get; private set; } = new();

    public IEnumerable<string> Keys => _objects.Keys.Order(StringComparer.Ordinal);

    public async Task Start()
    {
        if (Environment.GetEnvironmentVariable("FORUMLKS_TEST_S3")?.Split('|') is [var address, var bucket, var access, var secret])
        {
            Settings = new S3Settings { Address = address, Bucket = bucket, AccessKey = access, SecretKey = secret, Prefix = $"uji-{Guid.NewGuid():n}/" };
            return;
        }

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Map("/ember/{**key}", Answer);
        await _app.StartAsync();
        Settings = new S3Settings { Address = _app.Urls.Single(), Bucket = "ember", AccessKey = "kunci", SecretKey = "rahasia" };
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.DisposeAsync();
        }
    }

    private Task<IResult> Answer(HttpRequest request, string? key) => request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=kunci/", StringComparison.Ordinal)
        ? request.Method switch
        {
            "PUT" => Put(request, key!),
            "DELETE" => Task.FromResult(Delete(key!)),
            "GET" when string.IsNullOrEmpty(key) => Task.FromResult(List(request.Query["prefix"].ToString())),
            "GET" or "HEAD" => Task.FromResult(_objects.TryGetValue(key!, out var bytes) ? Results.Bytes(bytes, "application/octet-stream", enableRangeProcessing: true) : Missing()),
            _ => Task.FromResult(Results.StatusCode(501)),
        }
        : Task.FromResult(Results.StatusCode(403));

    private async Task<IResult> Put(HttpRequest request, string key)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _objects[key] = body.ToArray();
        return Results.Ok();
    }

    private IResult Delete(string key)
    {
        _objects.TryRemove(key, out _);
        return Results.NoContent();
    }

    private IResult List(string prefix)
    {
        var found = Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var answer = new XElement(
            Xml + "ListBucketResult", new XElement(Xml + "IsTruncated", found.Count > PageSize), new XElement(Xml + "KeyCount", Math.Min(found.Count, PageSize)),
            found.Take(PageSize).Select(k => new XElement(Xml + "Contents", new XElement(Xml + "Key", k), new XElement(Xml + "Size", _objects[k].Length))));
        return Results.Text(answer.ToString(), "application/xml");
    }

    private static IResult Missing() => Results.Text(new XElement("Error", new XElement("Code", "NoSuchKey")).ToString(), "application/xml", statusCode: 404);
}
