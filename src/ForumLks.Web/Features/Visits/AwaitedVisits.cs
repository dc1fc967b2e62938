using ForumLks.Text;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>Questions that visitors asked a host, and the reports and check-ins of one's own visits.</summary>
public sealed class AwaitedVisits(VisitDesk desk) : IAwaits
{
    public async Task<IReadOnlyList<Awaiting>> By(Reader reader, int most, CancellationToken cancel)
    {
        var me = reader.Id!.Value;
        var today = new DateTimeOffset(desk.Now, TimeSpan.Zero).DateIn(IndonesianZone.Wib);
        var asked = await desk.Db.Set<Visit>().AsNoTracking()
            .Where(v => v.Hosts.Any(h => h.HostId == me && h.Questions.Any(q => q.Answer == null)) && (v.AnswersBy == null || v.AnswersBy >= today))
            .OrderBy(v => v.AnswersBy).ThenBy(v => v.Id).Select(v => new { v.Topic, v.AnswersBy }).Take(most).ToListAsync(cancel);
        var own = await desk.Of(me).AsNoTracking().Where(v => v.ReportedUtc == null)
            .OrderBy(v => v.CreatedUtc).Select(v => new { v.PublicId, v.Topic, v.AnswersBy }).Take(most).ToListAsync(cancel);
        return
        [
            .. asked.Select(v => new Awaiting("Pertanyaan tamu", v.Topic, "/studi-banding/tuan-rumah", v.AnswersBy)),
            .. own.Select(v => new Awaiting("Studi banding Anda", v.Topic, $"/studi-banding/{v.PublicId}", null)),
        ];
    }
}
