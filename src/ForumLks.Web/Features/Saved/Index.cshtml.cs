using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Saved;

/// <summary>The server does not know what a device keeps; <c>luring.js</c> fills the page.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel;
