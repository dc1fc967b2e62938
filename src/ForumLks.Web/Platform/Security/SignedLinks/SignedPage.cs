using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ForumLks.Web.Platform.Security.SignedLinks;

/// <summary>
/// A page behind a signed link, at an address that ends in <c>{token}</c>. Its GET only shows: mail scanners follow links. It is kept by nobody, tells no other
/// site its address, and answers everything that does not work with one page that says whom to ask.
/// </summary>
[AllowAnonymous]
public abstract class SignedPage(SignedLinks links) : PageModel
{
    public const string DeadLinkView = "_DeadLink";

    protected abstract string Purpose { get; }

    protected SignedLinks Links => links;

    /// <summary>The link that opened this page; there whenever a handler runs.</summary>
    public SignedLink Link { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var headers = Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await links.Read(Purpose, RouteData.Values["token"] as string, HttpContext.RequestAborted) is not { } link)
        {
            context.Result = Dead();
            return;
        }

        Link = link;
        await next();
    }

    /// <summary>The same answer for every link that does not work, also for one whose subject is gone or that was used up meanwhile.</summary>
    protected static ViewResult Dead() => new()
    {
        ViewName = DeadLinkView,
        StatusCode = StatusCodes.Status410Gone,
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
    };
}
