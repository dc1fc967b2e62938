using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Minutes;

/// <summary>Reads and saves the notes of a meeting's parts.</summary>
public sealed class MinutesDesk(ForumDb db, TimeProvider clock)
{
    public Task<Dictionary<string, MinutesSection>> All(long meetingReportId, CancellationToken cancel) =>
        db.Set<MinutesSection>().AsNoTracking().Where(s => s.MeetingReportId == meetingReportId).ToDictionaryAsync(s => s.Key, cancel);

    public Task<MinutesSection?> Find(long meetingReportId, string key, CancellationToken cancel) =>
        db.Set<MinutesSection>().AsNoTracking().FirstOrDefaultAsync(s => s.MeetingReportId == meetingReportId && s.Key == key, cancel);

    /// <exception cref="EditConflict">Somebody else wrote since this form was opened, or in this very moment.</exception>
    public async Task<MinutesSection> Save(long meetingReportId, string key, SectionInput given, CancellationToken cancel)
    {
        var section = await db.Set<MinutesSection>().FirstOrDefaultAsync(s => s.MeetingReportId == meetingReportId && s.Key == key, cancel);
        if (section is null)
        {
            section = MinutesSection.Of(meetingReportId, key);
            db.Add(section);
        }

        try
        {
            section.Write(given, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancel);
            return section;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Of two first or two next saves at once one wins; the other is shown what won.
            db.ChangeTracker.Clear();
            throw new EditConflict();
        }
    }
}
