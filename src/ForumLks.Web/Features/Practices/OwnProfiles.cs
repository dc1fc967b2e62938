using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>What a member's institution is like: as they said, or else as far as the directory knows.</summary>
public sealed class OwnProfiles(ForumDb db, Places places, TimeProvider clock)
{
    public async Task<OwnProfile?> Saved(Reader reader, CancellationToken cancel) =>
        reader.Id is { } me ? await db.Set<OwnProfile>().AsNoTracking().FirstOrDefaultAsync(p => p.MemberId == me, cancel) : null;

    /// <summary>What the form begins with; null for a member whose institution the directory does not have.</summary>
    public async Task<OwnProfile?> SavedOrKnown(Reader reader, CancellationToken cancel) =>
        await Saved(reader, cancel) ?? await FromDirectory(reader, cancel);

    public async Task Save(Guid me, string institution, string? area, InstitutionProfile profile, CancellationToken cancel)
    {
        var own = await db.Set<OwnProfile>().FirstOrDefaultAsync(p => p.MemberId == me, cancel);
        if (own is null)
        {
            own = OwnProfile.Of(me);
            db.Add(own);
        }

        own.Describe(institution, area, profile);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<OwnProfile?> FromDirectory(Reader reader, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var me = reader.Id;
        var entry = await db.Set<Institution>().AsNoTracking().VisibleTo(reader, now)
            .FirstOrDefaultAsync(i => db.Set<Member>().Any(m => m.Id == me && m.InstitutionId == i.ContentItemId), cancel);
        if (entry is null || me is not { } id)
        {
            return null;
        }

        var own = OwnProfile.Of(id);
        var known = entry.Content;
        var rurality = known.Rurality ?? await RuralityOf(entry.Area, cancel);
        own.Describe(entry.Title, entry.Area, new InstitutionProfile(known.ServiceKinds is [var only] ? only : null, known.Rank, known.Capacity, null, rurality));
        return own;
    }

    /// <summary>A kota is urban; of a kabupaten nothing follows.</summary>
    private async Task<Rurality?> RuralityOf(string? area, CancellationToken cancel) =>
        (await places.Now(cancel)).Area(area)?.Kind == "Kota" ? Rurality.Perkotaan : null;
}
