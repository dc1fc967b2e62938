using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>On the page of an institution: the practices that its people wrote, newest first.</summary>
public sealed class PracticesOfInstitution(ForumDb db, Listing listing, QueryCache queries, TimeProvider clock) : IAboutInstitution
{
    private const int Most = 8;

    public string CacheTag => PageCacheTags.Type(nameof(Practice));

    public async Task<AboutInstitution?> Of(AskedInstitution institution, Reader reader, CancellationToken cancel)
    {
        var rows = await queries.Get($"praktik lembaga {institution.ContentItemId}", reader, [CacheTag, PageCacheTags.Places], c => Read(institution.ContentItemId, reader, c), cancel);
        return rows.Count == 0 ? null : new AboutInstitution("Praktik yang dibagikan", 10, rows);
    }

    private Task<IReadOnlyList<ItemRow>> Read(string institutionId, Reader reader, CancellationToken cancel)
    {
        var people = db.Set<Member>().Where(m => m.InstitutionId == institutionId).Select(m => m.Id);
        return listing.Rows(db.Set<Practice>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(p => people.Contains(p.OwnerId)), Most, cancel);
    }
}
