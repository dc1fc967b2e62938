using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>One's own open tasks, and for those who verify, the proofs that wait.</summary>
public sealed class AwaitedFollowUps(ForumDb db, FollowUpReading reading) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> By(Reader reader, int most, CancellationToken cancel)
    {
        var me = reader.Id;
        var mine = await Of(reading.FollowedUp(reader), db.Set<FollowUp>().Where(f => f.AssigneeId == me && f.State != FollowUpState.Selesai && f.State != FollowUpState.Dibatalkan), most, cancel);
        if (!reader.HasAnywhere(Role.ForumAdmin))
        {
            return [.. mine.Select(d => new Awaiting("Tindak lanjut", Excerpt.Of(d.Text, 120), $"/tindak-lanjut/{d.Id}", d.Deadline))];
        }

        var toVerify = await Of(reading.Administered(reader), db.Set<FollowUp>().Where(f => f.State == FollowUpState.MenungguVerifikasi && f.ReporterId != me), most, cancel);
        return
        [
            .. mine.Select(d => new Awaiting("Tindak lanjut", Excerpt.Of(d.Text, 120), $"/tindak-lanjut/{d.Id}", d.Deadline)),
            .. toVerify.Select(d => new Awaiting("Bukti untuk diperiksa", Excerpt.Of(d.Text, 120), $"/tindak-lanjut/{d.Id}", d.Deadline)),
        ];
    }

    private static async Task<IReadOnlyList<FoundDecision>> Of(IQueryable<FoundDecision> decisions, IQueryable<FollowUp> wanted, int most, CancellationToken cancel) =>
        await decisions.Where(d => wanted.Any(f => f.MeetingReportId == d.ReportId && f.Number == d.Number))
            .OrderBy(d => d.Deadline == null).ThenBy(d => d.Deadline).ThenBy(d => d.Id).Take(most).ToListAsync(cancel);
}
