using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>What waits for this person: their own tasks with their reminders, and the proofs that they may verify.</summary>
public sealed class MineModel(ForumDb db, FollowUpReading reading, Say say) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<(FoundDecision Decision, FollowUp FollowUp)> Tasks { get; private set; } = [];
    public IReadOnlyList<(FoundDecision Decision, FollowUp FollowUp)> ToVerify { get; private set; } = [];

    /// <summary>Late ones of the spaces one administers, the longest waiting first.</summary>
    public IReadOnlyList<(FoundDecision Decision, Progress Progress)> Escalated { get; private set; } = [];

    public string? ReminderFor(FoundDecision decision) => Occasion.Word(decision.Deadline, say.Today);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var me = reader.Id;
        var open = db.Set<FollowUp>().Where(f => f.State != FollowUpState.Selesai && f.State != FollowUpState.Dibatalkan);
        Tasks = await Pairs(reading.FollowedUp(reader), open.Where(f => f.AssigneeId == me), cancel);
        if (!reader.HasAnywhere(Role.ForumAdmin))
        {
            return;
        }

        var administered = reading.Administered(reader);
        ToVerify = await Pairs(administered, open.Where(f => f.State == FollowUpState.MenungguVerifikasi && f.ReporterId != me), cancel);
        var today = say.Today;
        var late = await administered.Where(d => d.Deadline < today && open.Any(f => f.MeetingReportId == d.ReportId && f.Number == d.Number))
            .OrderBy(d => d.Deadline).ThenBy(d => d.Id).Take(Most).ToListAsync(cancel);
        var cells = await reading.CellsOf(late, cancel);
        Escalated = [.. late.Select(d => (d, Progress.Count([.. cells[(d.ReportId, d.Number)]], d.Deadline, today)))];
    }

    private static async Task<IReadOnlyList<(FoundDecision Decision, FollowUp FollowUp)>> Pairs(IQueryable<FoundDecision> decisions, IQueryable<FollowUp> wanted, CancellationToken cancel)
    {
        var found = await (
            from followUp in wanted.AsNoTracking()
            join decision in decisions on new { R = followUp.MeetingReportId, followUp.Number } equals new { R = decision.ReportId, decision.Number }
            orderby decision.Deadline == null, decision.Deadline
            select new { decision, followUp }).Take(Most).ToListAsync(cancel);
        return [.. found.Select(p => (p.decision, p.followUp))];
    }
}
