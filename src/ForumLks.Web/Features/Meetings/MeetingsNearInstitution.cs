using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Meetings;

/// <summary>On the page of an institution: the rakor of its kabupaten/kota or province, newest first.</summary>
public sealed class MeetingsNearInstitution(ForumDb db, Listing listing, QueryCache queries, TimeProvider clock) : IAboutInstitution
{
    private const int Most = 4;

    public string CacheTag => PageCacheTags.Type(nameof(MeetingReport));

    public async Task<AboutInstitution?> Of(AskedInstitution institution, Reader reader, CancellationToken cancel)
    {
        if (institution.Area is not { Length: > 0 } area)
        {
            return null;
        }

        var rows = await queries.Get($"rakor di {area}", reader, [CacheTag, PageCacheTags.Places], c => Read(area, reader, c), cancel);
        return rows.Count == 0 ? null : new AboutInstitution("Rakor di wilayah ini", 30, rows);
    }

    private Task<IReadOnlyList<ItemRow>> Read(string area, Reader reader, CancellationToken cancel) =>
        listing.Rows(db.Set<MeetingReport>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(m => m.Area == area), Most, cancel);
}
