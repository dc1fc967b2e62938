using System.Net;
using System.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Push;

/// <summary>Rings the devices that are to be rung. The message says that there is news and where to look, not what it is: a locked screen shows it to anybody.</summary>
public sealed partial class Ringing(IServiceScopeFactory scopes, IHttpClientFactory http, VapidKeys keys, SiteAddress address, TimeProvider clock, ILogger<Ringing> log) : ScopedRounds(scopes, clock, log)
{
    public const string ClientName = "push";
    public const string Message = """{"judul":"ForumLKS","teks":"Ada kabar baru untuk Anda.","alamat":"/kabar"}""";
    private const int MostFailures = 5;
    private const int MostAtOnce = 200;

    protected override TimeSpan Interval => TimeSpan.FromSeconds(30);

    protected override async Task Round(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<ForumDb>();
        var waiting = await db.Set<Device>().AsNoTracking().Where(d => d.RingsSinceUtc != null).OrderBy(d => d.RingsSinceUtc).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var device in waiting)
        {
            // Claimed first: a ring that a kill swallows is not repeated, the letter has the news.
            if (await db.Set<Device>().Where(d => d.Id == device.Id && d.RingsSinceUtc == device.RingsSinceUtc).ExecuteUpdateAsync(d => d.SetProperty(x => x.RingsSinceUtc, (DateTime?)null), cancel) == 1)
            {
                await Ring(db, device, cancel);
            }
        }
    }

    private async Task Ring(ForumDb db, Device device, CancellationToken cancel)
    {
        var row = db.Set<Device>().Where(d => d.Id == device.Id);
        try
        {
            var status = await Send(device, cancel);
            if (status is HttpStatusCode.NotFound or HttpStatusCode.Gone || (!IsFine(status) && device.Failures + 1 >= MostFailures))
            {
                await row.ExecuteDeleteAsync(cancel);
            }
            else
            {
                var failures = IsFine(status) ? 0 : device.Failures + 1;
                await row.ExecuteUpdateAsync(d => d.SetProperty(x => x.Failures, failures), cancel);
            }
        }
        catch (Exception failed) when (failed is HttpRequestException || (failed is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            LogSilent(Log, device.Id, failed.GetType().Name);
        }
    }

    private static bool IsFine(HttpStatusCode status) => (int)status is >= 200 and < 300;

    private async Task<HttpStatusCode> Send(Device device, CancellationToken cancel)
    {
        var endpoint = new Uri(device.Endpoint);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(WebPush.Encrypt(Encoding.UTF8.GetBytes(Message), WebEncoders.Base64UrlDecode(device.PublicKey), WebEncoders.Base64UrlDecode(device.Secret))),
        };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.Add("TTL", "86400");
        request.Headers.Add("Urgency", "normal");
        request.Headers.Add("Topic", "kabar");
        request.Headers.TryAddWithoutValidation("Authorization", keys.Authorization(endpoint, address.LinkTo("/tentang")));
        using var client = http.CreateClient(ClientName);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return response.StatusCode;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The push service of device {Id} did not answer ({Failure}).")]
    private static partial void LogSilent(ILogger log, long id, string failure);
}
