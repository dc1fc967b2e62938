using ForumLks.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>What became of a report, for whoever has its code.</summary>
[AllowAnonymous]
public sealed class ReceiptModel(ForumDb db) : PageModel
{
    public Case Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        var found = await db.Set<Case>().AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, cancel);
        Case = found!;
        Response.Headers.CacheControl = "private, no-store";
        return found is null ? NotFound() : Page();
    }
}
