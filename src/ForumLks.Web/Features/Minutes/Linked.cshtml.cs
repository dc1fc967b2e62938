using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Minutes;

/// <summary>One part of the minutes for a minute-taker without an account. The link opens this part of this meeting and nothing else.</summary>
public sealed class LinkedModel(SignedLinks links, ForumDb db, SectionEditing editing) : SignedPage(links), ISectionPage
{
    protected override string Purpose => MinutesLinks.Purpose;

    public MeetingReport Report { get; private set; } = null!;
    public MinutesPart Part { get; private set; } = null!;
    public MinutesSection? Theirs { get; private set; }
    public MinutesSection? Saved { get; private set; }

    [BindProperty]
    public SectionInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Dead();
        }

        (Saved, Input) = await editing.Open(Report, Part, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel) =>
        await Open(cancel) ? await editing.Keep(Report, Part, Input, ModelState.IsValid, cancel) : Dead();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Dead();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if ((Theirs = await editing.Save(this, Report, Part, Input, cancel)) is not null)
        {
            return Page();
        }

        TempData["Pesan"] = "Tersimpan.";
        return Redirect(Request.Path);
    }

    private async Task<bool> Open(CancellationToken cancel)
    {
        if (Link.Subject.Split(' ') is not [var id, var key]
            || await db.Set<MeetingReport>().AsNoTracking().IgnoreAutoIncludes().OpenByLink().FirstOrDefaultAsync(m => m.ContentItemId == id, cancel) is not { } report
            || MinutesPart.Of(report.Content).FirstOrDefault(p => p.Key == key) is not { } part)
        {
            return false;
        }

        (Report, Part) = (report, part);
        return true;
    }
}
