using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Meetings;

/// <summary>Who may open a meeting, and who keeps it: writes its agenda, attendance and minutes. For the features around meetings.</summary>
public sealed class MeetingAccess(ForumDb db, ContentReading reading, ContentTypes types, TimeProvider clock)
{
    public Task<MeetingReport?> Readable(string slug, Reader reader, CancellationToken cancel) => reading.Find<MeetingReport>(slug, reader, cancel);

    /// <summary>Fresh from the database and tracked; null for everybody who does not keep it.</summary>
    public async Task<MeetingReport?> Kept(string slug, Reader reader, CancellationToken cancel)
    {
        var found = await db.Set<MeetingReport>().VisibleTo(reader, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(m => m.Slug == slug, cancel);
        return found is not null && Keeps(reader, found) ? found : null;
    }

    public bool Keeps(Reader reader, MeetingReport report) => types[nameof(MeetingReport)].MayEdit(reader, report);
}
