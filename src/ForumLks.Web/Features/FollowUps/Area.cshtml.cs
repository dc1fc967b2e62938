using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>One decision in one area: its history for everybody; progress, proof and verification for those whose task it is.</summary>
[AllowAnonymous]
public sealed partial class AreaModel(ForumDb db, FollowUpReading reading, ProgressDesk desk, Places places, IFiles files, SignedLinks links, SiteAddress address, Say say, TimeProvider clock) : PageModel
{
    public FoundDecision Decision { get; private set; } = null!;
    public FollowUp FollowUp { get; private set; } = null!;
    public IReadOnlyList<FollowUpEvent> History { get; private set; } = [];
    public string? AreaName { get; private set; }
    public string? NewLink { get; private set; }
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public bool IsAdmin => HttpContext.Reader.Administers(Decision.SpaceId);
    public bool MayReport => IsAdmin || (FollowUp.AssigneeId is { } who && who == HttpContext.Reader.Id);
    public bool IsLate => FollowUp.IsLate(Decision.Deadline, say.Today);
    public string Address => $"/tindak-lanjut/{Decision.Id}/{AreaPath.Of(FollowUp.Area)}";

    [BindProperty]
    public ProgressInput Input { get; set; } = new();

    [BindProperty]
    public AssignInput Assigning { get; set; } = new();

    public bool Shows(FollowUpEvent told) => told.IsShown || MayReport;

    public async Task<IActionResult> OnGetAsync(long id, string area, CancellationToken cancel)
    {
        if (!await Load(id, area, cancel))
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        (Assigning.Office, Assigning.MemberId) = (FollowUp.ContactOffice ?? "", FollowUp.AssigneeId);
        return Page();
    }

    /// <summary>A file of the history: for those who work on it, and for everybody once it has been verified.</summary>
    public async Task<IActionResult> OnGetBerkasAsync(long id, string area, long nomor, CancellationToken cancel)
    {
        if (!await Load(id, area, cancel) || History.FirstOrDefault(e => e.Id == nomor) is not { FilePath: { } path } told || !Shows(told) || await files.Open(path, cancel) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Content, file.ContentType, file.FileName);
    }

    private Actor Me => new(HttpContext.Reader.Id, IsAdmin ? "Pengurus forum" : FollowUp.ContactOffice ?? "Penanggung jawab", IsAdmin);

    private async Task<bool> Load(long id, string path, CancellationToken cancel)
    {
        var area = AreaPath.Read(path);
        if (await reading.FollowedUp(HttpContext.Reader).FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } decision
            || await db.Set<FollowUp>().Include(f => f.Events).FirstOrDefaultAsync(f => f.MeetingReportId == decision.ReportId && f.Number == decision.Number && f.Area == area, cancel) is not { } followUp)
        {
            return false;
        }

        (Decision, FollowUp) = (decision, followUp);
        History = [.. followUp.Events.OrderByDescending(e => e.AtUtc).ThenByDescending(e => e.Id)];
        AreaName = (await places.Now(cancel)).NameOf(area);
        if (IsAdmin)
        {
            var people = await db.Set<Member>().AsNoTracking().Where(m => m.IsEnabled && m.Roles.Any(r => r.SpaceId == decision.SpaceId)).OrderBy(m => m.DisplayName).Take(200)
                .Select(m => new { m.DisplayName, m.Id }).ToListAsync(cancel);
            People = [.. people.Select(m => new SelectListItem(m.DisplayName, m.Id.ToString()))];
        }

        return true;
    }

    public sealed record AssignInput
    {
        [Display(Name = "Jabatan dan lembaga yang mengerjakan"), Required, StringLength(160)]
        public string Office { get; set; } = "";

        [Display(Name = "Surel untuk pengingat"), EmailAddress, StringLength(200)]
        public string? Email { get; set; }

        [Display(Name = "Anggota yang bertanggung jawab")]
        public Guid? MemberId { get; set; }
    }
}
