using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>The yearly question, answered from a letter without an account.</summary>
public sealed class CheckByLinkModel(SignedLinks links, ForumDb db, CheckDesk desk) : SignedPage(links)
{
    protected override string Purpose => PracticeChecks.Purpose;

    public Practice Practice { get; private set; } = null!;

    [BindProperty]
    public CheckAnswer Answer { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return Dead();
        }

        if (!await desk.Take(Practice, Answer, ModelState, cancel))
        {
            return this.Refused();
        }

        TempData["Pesan"] = "Terima kasih, jawaban tercatat.";
        return Redirect(Request.Path);
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        var id = Link.Subject;
        var found = await db.Set<Practice>().AsNoTracking().FirstOrDefaultAsync(p => p.ContentItemId == id && p.Status == ContentStatus.Published && p.DeletedUtc == null, cancel);
        Practice = found!;
        return found is not null;
    }
}
