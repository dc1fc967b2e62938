using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>What the next meeting of a series begins with: decisions of which an area, or all, are still to be done.</summary>
public sealed class StillOpen(ForumDb db) : IOpenFollowUps
{
    public async Task<IReadOnlyList<OpenFollowUp>> Of(MeetingReport report, CancellationToken cancel)
    {
        var states = (await db.Set<FollowUp>().AsNoTracking().Where(f => f.MeetingReportId == report.Id).Select(f => new { f.Number, f.State }).ToListAsync(cancel)).ToLookup(f => f.Number, f => f.State);
        return [.. from item in report.Content.Items
                   let open = states[item.Number].Count(s => s is not (FollowUpState.Selesai or FollowUpState.Dibatalkan))
                   where open > 0
                   orderby item.Number
                   select new OpenFollowUp(item.Number, Text(item.Text, open, states[item.Number].Count()), MeetingWords.OwnerLine(item.Owner, item.OwnerOffice), item.Deadline)];
    }

    private static string Text(string text, int open, int all) => all == 1 ? text : $"{text} Belum selesai di {open} dari {all} wilayah.";
}
