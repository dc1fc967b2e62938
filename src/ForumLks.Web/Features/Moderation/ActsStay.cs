using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>No save changes or removes what a moderator did; only the end of its term does.</summary>
public sealed class ActsStay : ISaveParticipant
{
    public Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel) =>
        changes.Any(c => c.Entity is ModerationAct && c.State != EntityState.Added)
            ? throw new BrokenRule("Tindakan moderasi tidak dapat diubah. Tulis tindakan baru.")
            : Task.CompletedTask;
}
