using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Minutes;

/// <summary>One part of the minutes, for the keepers of the meeting.</summary>
public sealed class SectionModel(MeetingAccess access, SectionEditing editing) : PageModel, ISectionPage
{
    public MeetingReport Report { get; private set; } = null!;
    public MinutesPart Part { get; private set; } = null!;
    public MinutesSection? Theirs { get; private set; }
    public MinutesSection? Saved { get; private set; }

    [BindProperty]
    public SectionInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, string bagian, CancellationToken cancel)
    {
        if (!await Open(slug, bagian, cancel))
        {
            return NotFound();
        }

        (Saved, Input) = await editing.Open(Report, Part, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(string slug, string bagian, CancellationToken cancel) =>
        await Open(slug, bagian, cancel) ? await editing.Keep(Report, Part, Input, ModelState.IsValid, cancel) : Gone();

    public async Task<IActionResult> OnPostAsync(string slug, string bagian, CancellationToken cancel)
    {
        if (!await Open(slug, bagian, cancel))
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if ((Theirs = await editing.Save(this, Report, Part, Input, cancel)) is not null)
        {
            return Page();
        }

        TempData["Pesan"] = $"{Part.Title}: tersimpan.";
        return Redirect($"/rakor/{slug}/notulen");
    }

    private IActionResult Gone() => Unsent.Of<SectionInput>(this, nameof(Input));

    private async Task<bool> Open(string slug, string key, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report || MinutesPart.Of(report.Content).FirstOrDefault(p => p.Key == key) is not { } part)
        {
            return false;
        }

        (Report, Part) = (report, part);
        return true;
    }
}
