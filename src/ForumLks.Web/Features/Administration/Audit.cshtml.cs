using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Administration;

[Authorize(Policies.PlatformAdmin)]
public sealed class AuditModel(ForumDb db) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<AuditLine> Entries { get; private set; } = [];
    public long? Older { get; private set; }

    public async Task OnGetAsync(long? sebelum, CancellationToken cancel)
    {
        var last = sebelum ?? long.MaxValue;
        Entries = await db.Set<AuditEntry>().Where(a => a.Id < last).OrderByDescending(a => a.Id).Take(PageSize)
            .Select(a => new AuditLine(a.Id, a.AtUtc, db.Set<Member>().Where(m => m.Id == a.ById).Select(m => m.DisplayName).FirstOrDefault(), a.Act, a.Subject, a.SubjectId, a.Members))
            .ToListAsync(cancel);
        Older = Entries.Count == PageSize ? Entries[^1].Id : null;
    }
}

public sealed record AuditLine(long Id, DateTime AtUtc, string? By, string Act, string Subject, string? SubjectId, string? Members);
