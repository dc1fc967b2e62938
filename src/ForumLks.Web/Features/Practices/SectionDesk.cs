using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>
/// Saves one section of a practice at a time. Two people at different sections both save, whoever is quicker; two at one section are told,
/// and the later sees both versions.
/// </summary>
public sealed class SectionDesk(ForumDb db, ContentDesk desk, ContentTypes types)
{
    private const int MostTries = 8;

    /// <summary>The practice at an address for one who may edit it; null for everybody else.</summary>
    public async Task<Practice?> Open(string slug, Reader reader, CancellationToken cancel)
    {
        var practice = await db.Set<Practice>().AsNoTracking().VisibleTo(reader, desk.Now).FirstOrDefaultAsync(p => p.Slug == slug, cancel);
        return practice is not null && types[nameof(Practice)].MayEdit(reader, practice) ? practice : null;
    }

    /// <param name="seen">The print of the section when the form was opened.</param>
    /// <param name="print">Of the section, as it is now.</param>
    /// <returns>What somebody else has saved there meanwhile; null when this was saved.</returns>
    public async Task<PracticeContent?> Save(long practiceId, string? seen, Func<PracticeContent, string> print, Action<PracticeContent> change, Guid byId, CancellationToken cancel)
    {
        for (var left = MostTries; ; left--)
        {
            var practice = await db.Set<Practice>().FirstAsync(p => p.Id == practiceId, cancel);
            // A copy: what is remembered as saved must not change under the hand of the change tracker.
            var content = JsonColumn.Read<PracticeContent>(JsonColumn.Write(practice.Content));
            if (print(content) != seen)
            {
                return content;
            }

            change(content);
            practice.Write(content);
            try
            {
                await desk.Save(practice, byId, practice.Revision, cancel);
                return null;
            }
            catch (EditConflict) when (left > 1)
            {
                // Another section was saved in this very moment.
                db.ChangeTracker.Clear();
            }
        }
    }
}
