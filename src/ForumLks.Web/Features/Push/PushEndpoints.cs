using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Push;

/// <summary>What the small script of the page of choices asks: the site's key, and to remember or forget this browser.</summary>
public static class PushEndpoints
{
    private const int LongestBody = 4_000;

    public static void MapPush(this WebApplication app)
    {
        app.MapGet("/akun/kabar/kunci", ([FromServices] VapidKeys keys) => Results.Text(keys.PublicKey));
        app.MapPost("/akun/kabar/perangkat", Keep).DisableAntiforgery();
        app.MapDelete("/akun/kabar/perangkat", Drop).DisableAntiforgery();
    }

    private static async Task<IResult> Keep(HttpContext http, [FromServices] ForumDb db, [FromServices] PushHosts hosts, [FromServices] TimeProvider clock, CancellationToken cancel)
    {
        if (!http.Request.IsFromOurPages() || await Read(http, cancel) is not { } told || !hosts.Allows(told.Endpoint) || !WebPush.AreKeys(Decode(told.Keys.P256dh), Decode(told.Keys.Auth)))
        {
            return Results.BadRequest();
        }

        var me = http.Reader.Id!.Value;
        if (await db.Set<Device>().FirstOrDefaultAsync(d => d.Endpoint == told.Endpoint, cancel) is { } known)
        {
            known.Renew(me, told.Keys.P256dh, told.Keys.Auth);
        }
        else
        {
            var oldest = await db.Set<Device>().Where(d => d.MemberId == me).OrderByDescending(d => d.Id).Skip(Device.Most - 1).ToListAsync(cancel);
            db.RemoveRange(oldest);
            db.Add(Device.Of(me, told.Endpoint, told.Keys.P256dh, told.Keys.Auth, clock.GetUtcNow().UtcDateTime));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Asked twice at once; the first has kept it.
        }

        return Results.NoContent();
    }

    private static async Task<IResult> Drop(HttpContext http, [FromServices] ForumDb db, CancellationToken cancel)
    {
        if (!http.Request.IsFromOurPages() || await Read(http, cancel) is not { } told)
        {
            return Results.BadRequest();
        }

        var me = http.Reader.Id!.Value;
        await db.Set<Device>().Where(d => d.MemberId == me && d.Endpoint == told.Endpoint).ExecuteDeleteAsync(cancel);
        return Results.NoContent();
    }

    private static async Task<Told?> Read(HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentLength is null or > LongestBody || !http.Request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            return await http.Request.ReadFromJsonAsync<Told>(cancel) is { Endpoint.Length: > 0 and <= 500, Keys: { P256dh.Length: <= 100, Auth.Length: <= 40 } } told ? told : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static byte[] Decode(string text)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private sealed record Told(string Endpoint, DeviceKeys Keys);

    private sealed record DeviceKeys(string P256dh, string Auth);
}
