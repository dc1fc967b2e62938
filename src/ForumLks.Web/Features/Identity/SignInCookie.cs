using System.Collections.Frozen;
using System.Security.Claims;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>
/// Each request of a signed-in person asks who the person is now: roles are always today's, and signing out everywhere
/// (a new security stamp) or disabling an account works at once.
/// </summary>
public sealed class SignInCookie : CookieAuthenticationEvents
{
    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var known = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await Known(context.HttpContext, id)
            : null;
        if (known is null || known.Stamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.HttpContext.Reader = known.Reader;
        // What was drawn for a person is not left behind on a shared computer. Files say their own rule later.
        context.Response.Headers.CacheControl = "no-cache, no-store";
    }

    /// <summary>Remembered until the person's row or roles are written, here or on another server.</summary>
    private static ValueTask<KnownPerson?> Known(HttpContext http, Guid id) =>
        http.RequestServices.GetRequiredService<QueryCache>().Find($"orang {id}", Reader.Stranger, [PageCacheTags.Person(id)], cancel => Read(http, id, cancel), http.RequestAborted);

    private static Task<KnownPerson?> Read(HttpContext http, Guid id, CancellationToken cancel) => KnownPerson.Find(http.RequestServices, id, cancel);

    /// <summary>
    /// Pages in the browser's memory, copies to read without a line, drafts on the device: nothing stays for whoever holds it next, whether
    /// somebody leaves this device, all devices, or was told to leave from another one.
    /// </summary>
    public override Task SigningOut(CookieSigningOutContext context)
    {
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Task.CompletedTask;
    }

    /// <summary>Whoever must sign in first finds what they had typed afterwards.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var held = await context.HttpContext.RequestServices.GetRequiredService<HeldForms>().Hold(context.HttpContext);
        var request = context.Request;
        var back = held ?? (HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/");
        context.Response.Redirect($"/masuk?kembali={Uri.EscapeDataString(back)}{(held is null ? "" : "&simpan=true")}");
    }

    /// <summary>Not allowed looks like not found.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>A person with an account as a reader, with the roles of this moment.</summary>
public sealed record KnownPerson(string? Stamp, Reader Reader)
{
    /// <summary>Null for nobody, and for an account that is switched off.</summary>
    public static async Task<KnownPerson?> Find(IServiceProvider services, Guid id, CancellationToken cancel)
    {
        var db = services.GetRequiredService<ForumDb>();
        var found = await db.Set<Member>().AsNoTracking().Where(m => m.Id == id && m.IsEnabled)
            .Select(m => new { m.DisplayName, m.IsPlatformAdmin, m.SecurityStamp, Roles = m.Roles.Select(r => new { r.SpaceId, r.Role }).ToList() })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var known = new KnownOfPerson();
        foreach (var one in services.GetServices<IKnowsPeople>())
        {
            await one.Tell(db, id, known, cancel);
        }

        return new KnownPerson(
            found.SecurityStamp,
            new Reader
            {
                Id = id,
                Name = found.DisplayName,
                IsPlatformAdmin = found.IsPlatformAdmin,
                Roles = found.Roles.Select(r => (r.SpaceId, r.Role)).ToFrozenSet(),
                GroupIds = [.. known.GroupIds.Order()],
                CoordinatedGroupIds = [.. known.CoordinatedGroupIds.Order()],
                SuspendedUntilUtc = known.SuspendedUntilUtc,
                Kept = await Kept(services, db, id, cancel),
            });
    }

    private static async Task<FrozenSet<long>> Kept(IServiceProvider services, ForumDb db, Guid id, CancellationToken cancel)
    {
        var kept = new List<long>();
        foreach (var keeping in services.GetServices<IKeeping>())
        {
            kept.AddRange(await keeping.KeptBy(db, id, cancel));
        }

        return kept.ToFrozenSet();
    }
}
