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
        var mine = await Of(db.Set<FollowUp>().Where(f => f.AssigneeId == me && f.State != FollowUpState.Selesai && f.State != FollowUpState.Dibatalkan), reader, most, cancel);
        if (!reader.HasAnywhere(Role.ForumAdmin))
        {
            return [.. mine.Select(d => new Awaiting("Tindak lanjut", Excerpt.Of(d.Text, 120), $"/tindak-lanjut/{d.Id}", d.Deadline))];
        }

        var toVerify = await Of(db.Set<FollowUp>().Where(f => f.State == FollowUpState.MenungguVerifikasi && f.ReporterId != me), reader, most, cancel, ofOwnSpaces: true);
        return
        [
            .. mine.Select(d => new Awaiting("Tindak lanjut", Excerpt.Of(d.Text, 120), $"/tindak-lanjut/{d.Id}", d.Deadline)),
            .. toVerify.Select(d => new Awaiting("Bukti untuk diperiksa", Excerpt.Of(d.Text, 120), $"/tindak-lanjut/{d.Id}", d.Deadline)),
        ];
    }

    private async Task<IReadOnlyList<FoundDecision>> Of(IQueryable<FollowUp> wanted, Reader reader, int most, CancellationToken cancel, bool ofOwnSpaces = false)
    {
        var (everywhere, own) = (!ofOwnSpaces || reader.IsPlatformAdmin, reader.AdministeredSpaceIds);
        return await reading.FollowedUp(reader).Where(d => wanted.Any(f => f.MeetingReportId == d.ReportId && f.Number == d.Number))
            .Where(d => everywhere || (d.SpaceId != null && own.Contains(d.SpaceId.Value)))
            .OrderBy(d => d.Deadline == null).ThenBy(d => d.Deadline).ThenBy(d => d.Id).Take(most).ToListAsync(cancel);
    }
}
