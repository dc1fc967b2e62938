using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

/// <summary>An institution for which the reader may say what it lacks.</summary>
public sealed record OwnPlace(string ContentItemId, string Title, string Slug, string Area, long? SpaceId);

/// <summary>Who speaks for an institution, and who answers.</summary>
public sealed class NeedAccess(ForumDb db, TimeProvider clock)
{
    private const int Most = 300;

    /// <summary>The institution one belongs to, those one keeps, and for forum admins all of their spaces. A Dinsos is asked and answers; it does not ask.</summary>
    public async Task<IReadOnlyList<OwnPlace>> SpeaksFor(Reader reader, CancellationToken cancel)
    {
        if (reader.Id is not { } me)
        {
            return [];
        }

        var own = db.Set<Member>().Where(m => m.Id == me && m.InstitutionId != null).Select(m => m.InstitutionId!);
        var spaces = reader.AdministeredSpaceIds;
        return await db.Set<Institution>().AsNoTracking().PublishedFor(reader, clock.GetUtcNow().UtcDateTime)
            .Where(i => i.Area != null && i.Kind != InstitutionKind.Dinsos && (own.Contains(i.ContentItemId) || i.OwnerId == me || reader.IsPlatformAdmin || (i.SpaceId != null && spaces.Contains(i.SpaceId.Value))))
            .OrderByDescending(i => own.Contains(i.ContentItemId)).ThenBy(i => i.Title).Take(Most)
            .Select(i => new OwnPlace(i.ContentItemId, i.Title, i.Slug, i.Area!, i.SpaceId)).ToListAsync(cancel);
    }

    public async Task<bool> SpeaksFor(Reader reader, Need need, CancellationToken cancel) =>
        reader.Id is { } me && (need.WrittenById == me || reader.Administers(need.SpaceId) || await db.Set<Member>().AnyAsync(m => m.Id == me && m.InstitutionId == need.InstitutionId, cancel));

    /// <summary>Forum admins of its space, and people of the Dinsos of the same kabupaten/kota or its province.</summary>
    public async Task<bool> Answers(Reader reader, Need need, CancellationToken cancel)
    {
        if (reader.Id is not { } me || reader.Administers(need.SpaceId))
        {
            return reader.Administers(need.SpaceId);
        }

        var office = db.Set<Member>().Where(m => m.Id == me).Select(m => m.InstitutionId);
        var (area, province) = (need.Area, need.Area[..2]);
        return await db.Set<Institution>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).AnyAsync(i => office.Contains(i.ContentItemId) && i.Kind == InstitutionKind.Dinsos && (i.Area == area || i.Area == province), cancel);
    }
}
