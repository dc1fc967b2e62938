using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Push;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Notices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ForumLks.Web.Tests.Features.Push;

/// <summary>A browser of our own, that decrypts what a push service would hand to it.</summary>
public sealed class PushTests : IAsyncLifetime
{
    private readonly PushService _service = new();
    private Pushing _app = null!;

    public async ValueTask InitializeAsync()
    {
        await _service.Start();
        _app = new(_service.Host);
        await _app.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_ring_is_encrypted_for_the_browser_signed_by_the_site_and_says_nothing_of_what()
    {
        var (member, browser) = (await _app.People.Neighbour(), new TestBrowser());
        Assert.Equal(HttpStatusCode.NoContent, await Subscribe(member, browser, "/ponorogo"));
        var word = Writing.Word();
        var slug = await _app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        await _app.Prefer("pengelola-ponorogo", Timing.Segera, Timing.Segera);
        await _app.Tell(new Happening("sebutan", await _app.ItemIdOf(slug), $"/praktik/{slug}#1", $"Anda disebut {word}") { To = [await _app.IdOf("pengelola-ponorogo")] });
        await _app.TellAtOnce();
        await Ring();

        var got = Assert.Single(_service.Rings);
        Assert.Equal("aes128gcm", got.Encoding);
        var text = browser.Decrypt(got.Body);
        Assert.Equal(Ringing.Message, text);
        Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        Assert.True(IsSigned(got.Authorization, (await member.Open("/akun/kabar/kunci")).Html), "The signature of the site does not hold.");
        await Ring();
        Assert.Single(_service.Rings);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_browser_that_is_gone_is_forgotten(int status)
    {
        var member = await _app.People.Neighbour();
        await Subscribe(member, new TestBrowser(), "/ponorogo");
        _service.Status = status;
        await RingFor("pengelola-ponorogo");
        Assert.Equal(0, await _app.Look(db => db.Set<Device>().CountAsync()));
    }

    [Fact]
    public async Task A_service_that_fails_for_once_keeps_its_browser_and_one_that_always_fails_does_not()
    {
        await Subscribe(await _app.People.Neighbour(), new TestBrowser(), "/ponorogo");
        _service.Status = 500;
        for (var i = 0; i < 4; i++)
        {
            await RingFor("pengelola-ponorogo");
        }

        Assert.Equal(1, await _app.Look(db => db.Set<Device>().CountAsync()));
        await RingFor("pengelola-ponorogo");
        Assert.Equal(0, await _app.Look(db => db.Set<Device>().CountAsync()));
    }

    [Fact]
    public async Task Nobody_makes_the_site_ask_machines_of_its_own_network_or_keeps_nonsense()
    {
        var member = await _app.People.Neighbour();
        foreach (var endpoint in new[] { "http://127.0.0.1:80/x", "https://localhost/x", "https://fcm.googleapis.com.jahat.example/x", "https://a@fcm.googleapis.com/x", "https://fcm.googleapis.com:8443/x", "file:///etc/passwd", "x" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await Subscribe(member, new TestBrowser(), endpoint, isWhole: true));
        }

        using var nonsense = new HttpRequestMessage(HttpMethod.Post, "/akun/kabar/perangkat") { Content = JsonContent.Create(new { endpoint = $"{_service.Host}/x", keys = new { p256dh = "AAAA", auth = "BBBB" } }) };
        Assert.Equal(HttpStatusCode.BadRequest, (await member.Send(nonsense)).Status);
        Assert.Equal(HttpStatusCode.NoContent, await Subscribe(member, new TestBrowser(), "https://fcm.googleapis.com/fcm/send/abc", isWhole: true));
        Assert.Equal(1, await _app.Look(db => db.Set<Device>().CountAsync()));
        Assert.Equal(HttpStatusCode.Redirect, await Subscribe(_app.Stranger(), new TestBrowser(), "/asing"));
    }

    private async Task RingFor(string userName)
    {
        var id = await _app.IdOf(userName);
        await _app.Look(async db =>
        {
            await _app.Services.GetRequiredService<IDevices>().Ring(db, [id], CancellationToken.None);
            return 0;
        });
        await Ring();
    }

    private Task Ring() => _app.Services.GetRequiredService<Ringing>().Look(CancellationToken.None);

    private async Task<HttpStatusCode> Subscribe(ForumLks.Web.Tests.Support.Browser member, TestBrowser browser, string path, bool isWhole = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/akun/kabar/perangkat")
        {
            Content = JsonContent.Create(new { endpoint = isWhole ? path : $"http://{_service.Host}{path}", keys = new { p256dh = browser.Key, auth = browser.Secret } }),
        };
        await request.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return (await member.Send(request)).Status;
    }

    private static bool IsSigned(string authorization, string key)
    {
        var token = authorization["vapid t=".Length..authorization.IndexOf(',', StringComparison.Ordinal)].Split('.');
        var point = WebEncoders.Base64UrlDecode(key);
        using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..65] } });
        return ecdsa.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), WebEncoders.Base64UrlDecode(token[2]), HashAlgorithmName.SHA256);
    }

    private sealed class Pushing(string host) : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("ForumLks:Push:MoreHosts:0", host)];
    }

    private sealed class TestBrowser
    {
        private readonly ECDiffieHellman _keys = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        private readonly byte[] _secret = RandomNumberGenerator.GetBytes(16);

        public string Key => WebEncoders.Base64UrlEncode(WebPush.Point(_keys.ExportParameters(false).Q));

        public string Secret => WebEncoders.Base64UrlEncode(_secret);

        public string Decrypt(byte[] body)
        {
            var (salt, length) = (body[..16], body[20]);
            var (theirs, rest) = (body[21..(21 + length)], body[(21 + length)..]);
            using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = theirs[1..33], Y = theirs[33..65] } });
            var (key, nonce) = WebPush.KeysOf(_keys.DeriveRawSecretAgreement(other.PublicKey), _secret, WebPush.Point(_keys.ExportParameters(false).Q), theirs, salt);
            var plain = new byte[rest.Length - 16];
            using var aes = new AesGcm(key, 16);
            aes.Decrypt(nonce, rest[..^16], rest[^16..], plain);
            return Encoding.UTF8.GetString(plain).TrimEnd('\u0002');
        }
    }

    private sealed record GotRing(string Encoding, string Authorization, byte[] Body);

    private sealed class PushService : IAsyncDisposable
    {
        private WebApplication? _app;

        public ConcurrentQueue<GotRing> Rings { get; } = new();

        public int Status { get; set; } = StatusCodes.Status201Created;

        public string Host { get; private set; } = "";

        public async Task Start()
        {
            using (var free = new TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Host = $"127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            }

            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls($"http://{Host}");
            _app = builder.Build();
            _app.MapPost("/{**path}", async (HttpContext http) =>
            {
                var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                Rings.Enqueue(new(http.Request.Headers.ContentEncoding.ToString(), http.Request.Headers.Authorization.ToString(), body.ToArray()));
                return Results.StatusCode(Status);
            });
            await _app.StartAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (_app is not null)
            {
                await _app.DisposeAsync();
            }
        }
    }
}
