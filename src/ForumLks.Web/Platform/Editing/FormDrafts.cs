using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Editing;

/// <summary>Keeps, finds and forgets what people are typing.</summary>
public sealed class FormDrafts(ForumDb db, TimeProvider clock)
{
    public Task<FormDraft?> Find(Guid ownerId, string form, CancellationToken cancel) =>
        db.Set<FormDraft>().FirstOrDefaultAsync(d => d.OwnerId == ownerId && d.Form == form, cancel);

    public async Task<DateTime> Keep(Guid ownerId, string form, string title, object content, CancellationToken cancel)
    {
        try
        {
            return await Write(ownerId, form, title, content, cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Typed in two windows at once: the other one made the row a moment ago, or threw it away.
            db.ChangeTracker.Clear();
            return await Write(ownerId, form, title, content, cancel);
        }
    }

    private async Task<DateTime> Write(Guid ownerId, string form, string title, object content, CancellationToken cancel)
    {
        var draft = await Find(ownerId, form, cancel);
        if (draft is null)
        {
            draft = FormDraft.For(ownerId, form);
            db.Add(draft);
        }

        draft.Keep(title, content, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return draft.AtUtc;
    }

    public Task Forget(Guid ownerId, string form, CancellationToken cancel) =>
        db.Set<FormDraft>().Where(d => d.OwnerId == ownerId && d.Form == form).ExecuteDeleteAsync(cancel);
}
