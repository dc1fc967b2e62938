using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>Where a member's choices change; the row begins with the first of them.</summary>
public sealed class PreferenceDesk(ForumDb db)
{
    public async Task Change(Guid memberId, Action<Preference> change, CancellationToken cancel)
    {
        try
        {
            await Save(memberId, change, cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The button was pressed twice, or a mail program asked twice; the other one began the row.
            db.ChangeTracker.Clear();
            await Save(memberId, change, cancel);
        }
    }

    private async Task Save(Guid memberId, Action<Preference> change, CancellationToken cancel)
    {
        var preference = await db.Set<Preference>().FirstOrDefaultAsync(p => p.MemberId == memberId, cancel);
        if (preference is null)
        {
            db.Add(preference = Preference.Of(memberId));
        }

        change(preference);
        await db.SaveChangesAsync(cancel);
    }
}
