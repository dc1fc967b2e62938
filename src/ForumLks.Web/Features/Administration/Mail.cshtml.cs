using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Administration;

[Authorize(Policies.PlatformAdmin)]
public sealed class MailModel(ForumDb db, MailSettings settings) : PageModel
{
    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];

    public bool HasServer => !string.IsNullOrWhiteSpace(settings.Server);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Mails = await db.Set<OutgoingMail>().AsNoTracking().OrderByDescending(m => m.Id).Take(100).ToListAsync(cancel);
}
