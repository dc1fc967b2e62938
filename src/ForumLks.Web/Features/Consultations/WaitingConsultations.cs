using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>A line in the digest for whoever is asked or was answered: that there is something, never what, by whom or in which.</summary>
public sealed class WaitingConsultations : IApartNews
{
    private const int MostAtOnce = 2_000;

    public async Task<IReadOnlyList<ApartLine>> Since(ForumDb db, IReadOnlyCollection<Guid> memberIds, DateTime sinceUtc, CancellationToken cancel)
    {
        // Closed questions are few; who may know of each is worked out here, by the same rule as ConsultationAccess.
        var open = await db.Set<Consultation>().AsNoTracking().Where(c => c.ClosedUtc == null && c.LastUtc >= sinceUtc).OrderByDescending(c => c.LastUtc).Take(MostAtOnce)
            .Select(c => new { c.SpaceId, c.AskerId, c.IsForAdmins, c.LastUtc, Experts = c.Experts.Select(e => e.MemberId).ToList(), LastById = c.Texts.OrderByDescending(p => p.Number).Select(p => p.AuthorId).FirstOrDefault() }).ToListAsync(cancel);
        if (open.Count == 0)
        {
            return [];
        }

        var spaces = open.Where(c => c.IsForAdmins).Select(c => c.SpaceId).Distinct().ToList();
        var admins = (await db.Set<SpaceRole>().AsNoTracking().Where(r => memberIds.Contains(r.MemberId) && r.Role == Role.ForumAdmin && spaces.Contains(r.SpaceId)).Select(r => new { r.MemberId, r.SpaceId }).ToListAsync(cancel)).ToLookup(r => r.SpaceId, r => r.MemberId);
        var lines = new Dictionary<Guid, ApartLine>();
        var wanted = memberIds.ToHashSet();
        foreach (var one in open)
        {
            var isAnswered = one.LastById != one.AskerId;
            IEnumerable<Guid> told = isAnswered ? [one.AskerId] : [.. one.Experts, .. one.IsForAdmins ? admins[one.SpaceId] : []];
            foreach (var member in told.Where(wanted.Contains).Where(m => isAnswered || m != one.AskerId))
            {
                lines.TryAdd(member, new ApartLine(member, "Konsultasi", isAnswered ? "ada jawaban untuk pertanyaan Anda" : "ada pertanyaan yang menunggu jawaban Anda", "/konsultasi", one.LastUtc));
            }
        }

        return [.. lines.Values];
    }
}
