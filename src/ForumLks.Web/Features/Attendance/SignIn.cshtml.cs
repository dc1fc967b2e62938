using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Attendance;

/// <summary>Somebody at the door writes their own name, without an account. The page shows nobody else's.</summary>
public sealed class SignInModel(SignedLinks links, ForumDb db, AttendanceBook book) : SignedPage(links)
{
    protected override string Purpose => SignInSheets.Purpose;

    public MeetingReport Report { get; private set; } = null!;

    [BindProperty]
    public AttendeeInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public IEnumerable<SelectListItem> Elements => AttendanceBook.ElementsOf(Report).Select(e => new SelectListItem(e, e));

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Dead();
        }

        Input.FormId = OrchardId.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Dead();
        }

        if (!OrchardId.IsValid(Input.FormId))
        {
            ModelState.AddModelError("", "Formulir ini tidak utuh. Pindai lagi kodenya.");
        }

        if (Input.AreaCode is not null && Areas.All(a => a.Value != Input.AreaCode))
        {
            ModelState.AddModelError("Input.AreaCode", "Pilih kabupaten/kota dari daftar.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        await book.SignIn(Report.Id, Input, isSelf: true, cancel);
        IsDone = true;
        return Page();
    }

    private async Task<bool> Open(CancellationToken cancel)
    {
        var report = await db.Set<MeetingReport>().AsNoTracking().IgnoreAutoIncludes().OpenByLink().FirstOrDefaultAsync(m => m.ContentItemId == Link.Subject, cancel);
        if (report is null)
        {
            return false;
        }

        Report = report;
        Areas = [.. (await book.Expected(report, cancel)).Select(a => new SelectListItem(a.FullName, a.Code))];
        return true;
    }
}
