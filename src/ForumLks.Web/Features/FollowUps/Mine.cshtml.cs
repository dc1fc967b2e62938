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

    /// <summary>Late ones of the spaces one administers that nobody was named for.</summary>
    public IReadOnlyList<(FoundDecision Decision, Progress Progress)> Escalated { get; private set; } = [];

    public string? ReminderFor(FoundDecision decision) => Occasion.Word(decision.Deadline, say.Today);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var me = reader.Id;
        Tasks = await Pairs(db.Set<FollowUp>().Where(f => f.AssigneeId == me && f.State != FollowUpState.Selesai && f.State != FollowUpState.Dibatalkan), cancel);
        if (!reader.HasAnywhere(Role.ForumAdmin))
        {
            return;
        }

        var waiting = await Pairs(db.Set<FollowUp>().Where(f => f.State == FollowUpState.MenungguVerifikasi && f.ReporterId != me), cancel);
        ToVerify = [.. waiting.Where(p => reader.Administers(p.Decision.SpaceId))];
        var today = say.Today;
        var late = (await reading.FollowedUp(reader).Where(d => d.Deadline < today).OrderByDescending(d => d.Deadline).Take(Most).ToListAsync(cancel)).Where(d => reader.Administers(d.SpaceId)).ToList();
        var cells = await reading.CellsOf(late, cancel);
        Escalated = [.. late.Select(d => (d, Progress.Count([.. cells[(d.ReportId, d.Number)]], d.Deadline, today))).Where(p => p.Item2.Late > 0)];
    }

    private async Task<IReadOnlyList<(FoundDecision Decision, FollowUp FollowUp)>> Pairs(IQueryable<FollowUp> wanted, CancellationToken cancel)
    {
        var found = await (
            from followUp in wanted.AsNoTracking()
            join decision in reading.FollowedUp(HttpContext.Reader) on new { R = followUp.MeetingReportId, followUp.Number } equals new { R = decision.ReportId, decision.Number }
            orderby decision.Deadline == null, decision.Deadline
            select new { decision, followUp }).Take(Most).ToListAsync(cancel);
        return [.. found.Select(p => (p.decision, p.followUp))];
    }
}
