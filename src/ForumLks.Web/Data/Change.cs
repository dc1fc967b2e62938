using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ForumLks.Web.Data;

/// <summary>One entity that a save wrote, as the save's participants see it.</summary>
public sealed record Change(object Entity, EntityState State, string[] Members)
{
    public static List<Change> Collect(ChangeTracker tracker)
    {
        // Listing the entries looks for what changed in them.
        return [.. tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(Of)];
    }

    private static Change Of(EntityEntry entry) => new(
        entry.Entity,
        entry.State,
        entry.State == EntityState.Modified ? [.. entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name)] : []);
}

/// <summary>What must happen with every write, in its transaction or after it.</summary>
public interface ISaveParticipant
{
    Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel) => Task.CompletedTask;

    Task AfterCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel) => Task.CompletedTask;
}
