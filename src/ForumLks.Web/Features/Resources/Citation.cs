using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Resources;

/// <summary>That an item names a regulation, in a legal basis, a source or its text.</summary>
[Unaudited("it repeats what the item's own text says")]
public sealed class Citation
{
    public long Id { get; private set; }
    public long ItemId { get; private init; }
    public string Key { get; private init; } = "";
    public string Place { get; private init; } = "";

    public static Citation Of(long itemId, RegulationCitation found) => new() { ItemId = itemId, Key = found.Key, Place = found.IsLocal ? found.Place : "" };
}

public sealed class CitationMapping : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.ToTable("Citations");
        builder.Property(c => c.Key).HasMaxLength(80);
        builder.Property(c => c.Place).HasMaxLength(120);
        builder.HasIndex(c => c.ItemId);
        builder.HasIndex(c => c.Key);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>
/// Finds, with every save of any item, the regulations it names. The lines by which versions are compared hold all that an author wrote,
/// so no content type needs to know of this.
/// </summary>
public sealed class CitationKeeping : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var items = changes.Where(c => c.State != EntityState.Deleted).Select(c => c.Entity).OfType<ContentItem>().ToList();
        if (items.Count > 0)
        {
            await Refresh(db, items, cancel);
        }
    }

    /// <summary>Of many items at once one question is asked, and one save made.</summary>
    public static async Task<int> Refresh(ForumDb db, IReadOnlyList<ContentItem> items, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        var wanted = items.SelectMany(item => Named(item).Select(found => Citation.Of(item.Id, found))).DistinctBy(c => (c.ItemId, c.Key, c.Place)).ToList();
        var old = await db.Set<Citation>().Where(c => ids.Contains(c.ItemId)).ToListAsync(cancel);
        var gone = old.Where(c => !wanted.Exists(w => w.ItemId == c.ItemId && w.Key == c.Key && w.Place == c.Place)).ToList();
        var added = wanted.Where(w => !old.Exists(c => w.ItemId == c.ItemId && w.Key == c.Key && w.Place == c.Place)).ToList();
        if (gone.Count > 0 || added.Count > 0)
        {
            db.RemoveRange(gone);
            db.AddRange(added);
            await db.SaveQuietly(cancel);
        }

        return wanted.Count;
    }

    private static IEnumerable<RegulationCitation> Named(ContentItem item)
    {
        var text = string.Join('\n', [item.Title, item.Summary, .. ((IHasContent)item).Content.Lines().Select(l => l.Text)]);
        return RegulationCitation.In(text).Where(found => item is not Resource rule || rule.RuleKey != found.Key);
    }
}

/// <summary>Part of the command <c>reindex</c>: for a site that had content before it had this table.</summary>
public sealed class CitationRebuilding(ForumDb db) : IRebuilt
{
    private const int Batch = 200;

    public async Task<string> Rebuild(CancellationToken cancel)
    {
        var (count, last) = (0, 0L);
        while (await db.Set<ContentItem>().AsNoTracking().Where(i => i.Id > last).OrderBy(i => i.Id).Take(Batch).ToListAsync(cancel) is { Count: > 0 } items)
        {
            count += await db.InTransaction(c => Some(items, c), cancel);
            last = items[^1].Id;
        }

        return $"The items name regulations {count} times.";
    }

    private async Task<int> Some(List<ContentItem> items, CancellationToken cancel)
    {
        var count = await CitationKeeping.Refresh(db, items, cancel);
        db.ChangeTracker.Clear();
        return count;
    }
}
