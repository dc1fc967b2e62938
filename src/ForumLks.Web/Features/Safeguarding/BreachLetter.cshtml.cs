using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>The written notice of a breach, ready to print: what art. 46 (2) of Law 27/2022 asks for and nothing more.</summary>
[Authorize(Policies.PlatformAdmin)]
public sealed class BreachLetterModel(ForumDb db) : PageModel
{
    public Breach Breach { get; private set; } = null!;
    public bool ToAuthority { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? kepada, CancellationToken cancel)
    {
        var found = await db.Set<Breach>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancel);
        (Breach, ToAuthority) = (found!, kepada == "lembaga");
        return found is null ? NotFound() : Page();
    }
}
