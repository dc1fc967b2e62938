using ForumLks.Web.Data;
using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Attendance;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Prints;

/// <summary>One office paper of a meeting, made to be printed: A4, or F4 with <c>?kertas=f4</c>.</summary>
[AllowAnonymous]
public sealed class ShowModel(MeetingPapers papers, ForumDb db, AttendanceBook book, SignInSheets sheets, InvitationLinks links, Places places) : PageModel
{
    public MeetingPaper Paper { get; private set; } = null!;
    public PrintKind Kind { get; private set; } = null!;
    public bool IsF4 { get; private set; }
    public Gazetteer Places { get; private set; } = null!;
    public IReadOnlyList<Attendee> People { get; private set; } = [];
    public IReadOnlyList<Invitee> Invitees { get; private set; } = [];

    /// <summary>One letter each, with the code of its own answer; empty for one letter to all.</summary>
    public IReadOnlyList<(Invitee Invitee, string? Link)> Letters { get; private set; } = [];

    public string? SheetLink { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string lembar, string? kertas, string? untuk, CancellationToken cancel)
    {
        if (PrintKind.All.FirstOrDefault(k => k.Path == lembar) is not { } kind
            || await papers.Find(slug, HttpContext.Reader, cancel) is not { } paper
            || (kind.NamesPeople && !paper.IsKeeper))
        {
            return NotFound();
        }

        (Kind, Paper, IsF4, Places) = (kind, paper, kertas == "f4", await places.Now(cancel));
        if (kind.NamesPeople)
        {
            await FillNames(untuk == "semua", cancel);
        }

        return Page();
    }

    private async Task FillNames(bool oneEach, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        People = await book.People(Paper.Report.Id, cancel);
        Invitees = await db.Set<Invitee>().AsNoTracking().Where(i => i.MeetingReportId == Paper.Report.Id).OrderBy(i => i.Institution).ToListAsync(cancel);
        Letters = oneEach ? [.. Invitees.Select(i => (i, links.Of(i, Paper.Report)))] : [];
        SheetLink = sheets.LinkTo(Paper.Report);
    }
}
