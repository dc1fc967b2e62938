using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Progress from whoever does the work, without an account: one tap on the link, one on the button.</summary>
public sealed class ReportByLinkModel(SignedLinks links, ForumDb db, ProgressDesk desk, Places places, Say say) : SignedPage(links)
{
    protected override string Purpose => ReportSubject.Purpose;

    public FollowUp FollowUp { get; private set; } = null!;
    public Decision Decision { get; private set; } = null!;
    public string Office { get; private set; } = "";
    public string? AreaName { get; private set; }
    public bool IsLate => FollowUp.IsLate(Decision.Deadline, say.Today);

    [BindProperty]
    public ProgressInput Input { get; set; } = new();

    private Guid _reportOwner;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return Dead();
        }

        // Somebody signed in who uses a forwarded link is still themselves: they may not verify it afterwards.
        var by = new Actor(HttpContext.Reader.Id, Office, IsAdmin: false);
        if (await desk.Take(FollowUp, Input, by, _reportOwner, say.Today, ModelState, cancel))
        {
            TempData["Pesan"] = Input.State == FollowUpState.Selesai ? "Terima kasih. Bukti Anda akan diverifikasi pengurus forum." : "Terima kasih, kemajuan tercatat.";
            return Redirect(Request.Path);
        }

        await Load(cancel);
        return this.Refused();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        var (id, office) = ReportSubject.Read(Link.Subject);
        if (await db.Set<FollowUp>().Include(f => f.Events).FirstOrDefaultAsync(f => f.Id == id, cancel) is not { } followUp
            || await db.Set<Decision>().AsNoTracking().FirstOrDefaultAsync(d => d.MeetingReportId == followUp.MeetingReportId && d.Number == followUp.Number, cancel) is not { } decision
            || await db.Set<ContentItem>().Where(r => r.Id == followUp.MeetingReportId && r.Status == ContentStatus.Published && r.DeletedUtc == null).Select(r => (Guid?)r.OwnerId).FirstOrDefaultAsync(cancel) is not { } owner)
        {
            return false;
        }

        (FollowUp, Decision, Office, _reportOwner) = (followUp, decision, office, owner);
        AreaName = (await places.Now(cancel)).NameOf(followUp.Area);
        return true;
    }
}
