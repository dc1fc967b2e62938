using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>Who may open an entry, who keeps it, and who decides about it. What may not be done looks like what is not there.</summary>
public sealed class InstitutionAccess(ForumDb db, ContentReading reading, ContentTypes types, TimeProvider clock)
{
    public Task<Institution?> Readable(string slug, Reader reader, CancellationToken cancel) => reading.Find<Institution>(slug, reader, cancel);

    /// <summary>Fresh and tracked; for its keepers and the admins of its space.</summary>
    public async Task<Institution?> Kept(string slug, Reader reader, CancellationToken cancel) =>
        await Visible(slug, reader, cancel) is { } found && MayEdit(reader, found) ? found : null;

    /// <summary>Fresh and tracked; for the forum admins of its space alone.</summary>
    public async Task<Institution?> Administered(string slug, Reader reader, CancellationToken cancel) =>
        await Visible(slug, reader, cancel) is { } found && reader.Administers(found.SpaceId) ? found : null;

    public bool MayEdit(Reader reader, Institution institution) => types[nameof(Institution)].MayEdit(reader, institution);

    /// <summary>Where an address leads whose entry was merged: to the end of the chain, as far as the reader may see it.</summary>
    public async Task<string?> MovedTo(string slug, Reader reader, CancellationToken cancel)
    {
        var next = await db.Set<Institution>().Where(i => i.Slug == slug && i.MergedIntoId != null).Select(i => i.MergedIntoId).FirstOrDefaultAsync(cancel);
        for (var steps = 0; next is { } id && steps < 10; steps++)
        {
            var found = await db.Set<Institution>().Where(i => i.Id == id).Select(i => new { i.Slug, i.MergedIntoId }).FirstOrDefaultAsync(cancel);
            if (found is not { MergedIntoId: { } further })
            {
                return found is not null && await Readable(found.Slug, reader, cancel) is { } there ? types.UrlOf(there) : null;
            }

            next = further;
        }

        return null;
    }

    private Task<Institution?> Visible(string slug, Reader reader, CancellationToken cancel) =>
        db.Set<Institution>().VisibleTo(reader, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(i => i.Slug == slug, cancel);
}

/// <summary>The entries that a member keeps.</summary>
public sealed class Keeping : IKeeping
{
    public async Task<IReadOnlyList<long>> KeptBy(ForumDb db, Guid memberId, CancellationToken cancel) =>
        await db.Set<Keeper>().Where(k => k.MemberId == memberId).Select(k => k.InstitutionId).ToListAsync(cancel);
}
