using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Saved;

/// <summary>Kept on the device by the service worker and shown in place of a page that cannot be reached.</summary>
[AllowAnonymous]
public sealed class OfflineModel : PageModel;
