using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>On the page of an institution: how often its people were hosts of a study visit whose report is shared. Who came stays with the visit.</summary>
public sealed class VisitsToInstitution(ForumDb db, QueryCache queries) : IAboutInstitution
{
    public string CacheTag => Visit.PageTag;

    public async Task<AboutInstitution?> Of(AskedInstitution institution, Reader reader, CancellationToken cancel)
    {
        var visits = await queries.Get($"kunjungan ke {institution.ContentItemId}", Reader.Stranger, [CacheTag], c => Count(institution.ContentItemId, c), cancel);
        return visits is [0] ? null : new AboutInstitution("Studi banding virtual", 40, [], $"Pengelola lembaga ini menjadi tuan rumah {visits[0]} studi banding virtual yang laporannya dibagikan.");
    }

    private async Task<int[]> Count(string institutionId, CancellationToken cancel)
    {
        var people = db.Set<Member>().Where(m => m.InstitutionId == institutionId).Select(m => (Guid?)m.Id);
        return [await db.Set<Visit>().CountAsync(v => v.IsReportPublic && v.ReportedUtc != null && v.Hosts.Any(h => people.Contains(h.HostId)), cancel)];
    }
}
