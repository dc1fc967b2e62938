using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Moderation;

/// <summary>A member who does not wish to read another, nor to be reached by them. The other is not told.</summary>
[Unaudited("whom somebody does not wish to read is theirs alone")]
public sealed class Block : IConcernsPerson
{
    public long Id { get; private set; }
    public Guid BlockerId { get; private init; }
    public Guid BlockedId { get; private init; }
    public DateTime AtUtc { get; private init; }

    public static Block Of(Guid blockerId, Guid blockedId, DateTime now) => new() { BlockerId = blockerId, BlockedId = blockedId, AtUtc = now };

    /// <summary>What is remembered of the blocker is read anew.</summary>
    Guid IConcernsPerson.PersonId => BlockerId;
}

public sealed class BlockMapping : IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Block> builder)
    {
        builder.ToTable("Blocks");
        builder.HasIndex(b => new { b.BlockerId, b.BlockedId }).IsUnique();
        builder.HasIndex(b => b.BlockedId);
    }
}
