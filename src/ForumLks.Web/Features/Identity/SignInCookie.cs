using System.Collections.Frozen;
using System.Security.Claims;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>
/// Each request of a signed-in person looks the person up once: roles are always today's, and signing out everywhere
/// (a new security stamp) or disabling an account works at once.
/// </summary>
public sealed class SignInCookie : CookieAuthenticationEvents
{
    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var db = context.HttpContext.RequestServices.GetRequiredService<ForumDb>();
        var known = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await db.Set<Member>().AsNoTracking().Where(m => m.Id == id && m.IsEnabled)
                .Select(m => new { m.Id, m.DisplayName, m.IsPlatformAdmin, m.SecurityStamp, Roles = m.Roles.Select(r => new { r.SpaceId, r.Role }).ToList() })
                .FirstOrDefaultAsync(context.HttpContext.RequestAborted)
            : null;
        if (known is null || known.SecurityStamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.HttpContext.Reader = new Reader
        {
            Id = known.Id,
            Name = known.DisplayName,
            IsPlatformAdmin = known.IsPlatformAdmin,
            Roles = known.Roles.Select(r => (r.SpaceId, r.Role)).ToFrozenSet(),
        };
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
