using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Directory;

/// <summary>That one entry was merged into another, with all that went over, so that it can be taken back.</summary>
public sealed class Merge
{
    public long Id { get; private set; }
    public long FromId { get; private set; }
    public long ToId { get; private set; }
    public Guid ById { get; private set; }
    public DateTime AtUtc { get; private set; }
    public DateTime? UndoneUtc { get; private set; }
    public MovedThings Moved { get; private set; } = new();
    public int Version { get; private set; }

    public static Merge Of(long fromId, long toId, MovedThings moved, Guid byId, DateTime now) =>
        new() { FromId = fromId, ToId = toId, Moved = moved, ById = byId, AtUtc = now };

    public void Undo(DateTime now) => (UndoneUtc, Version) = (now, Version + 1);
}

/// <summary>Keys of the rows that went over; of keepers also whether they were the main one.</summary>
public sealed record MovedThings
{
    public List<long> Officers { get; set; } = [];
    public List<long> Keepers { get; set; } = [];
    public List<long> MainKeepers { get; set; } = [];
    public List<long> Claims { get; set; } = [];

    /// <summary>By the name of whoever moved them (<c>IMovesReferences</c>).</summary>
    public Dictionary<string, List<string>> References { get; set; } = [];
}

public sealed class MergeMapping : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> builder)
    {
        builder.ToTable("InstitutionMerges");
        builder.Property(m => m.Moved).IsJson();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.FromId);
        builder.HasIndex(m => m.ToId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}
