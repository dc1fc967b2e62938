using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// Bytes that nothing may name any more. The row stands before the bytes are written and goes with the commit that names them, so that a
/// server killed in between leaves nothing behind; and it is written by the commit that ceases to name them.
/// </summary>
[Unaudited("it says nothing of its own")]
public sealed class MediaRemoval
{
    public string Sha256 { get; private init; } = "";
    public DateTime NotBeforeUtc { get; private init; }

    /// <summary>A server is removing them right now, until <see cref="NotBeforeUtc"/>.</summary>
    public bool IsClaimed { get; private init; }

    public static MediaRemoval Of(string sha256, DateTime notBefore) => new() { Sha256 = sha256, NotBeforeUtc = notBefore };
}

/// <summary>A file that comes in pieces, so that a broken line loses one piece and not the file.</summary>
[Unaudited("it becomes a file, or nothing")]
public sealed class MediaUpload
{
    public Guid Id { get; private init; }
    public Guid OwnerId { get; private init; }
    public string FileName { get; private init; } = "";
    public long Bytes { get; private init; }
    public long Received { get; private init; }

    /// <summary>What became of it; asked again after a broken line, the answer is the same.</summary>
    public string? Path { get; private init; }

    public DateTime AtUtc { get; private init; }

    public static MediaUpload Of(Guid ownerId, string fileName, long bytes, DateTime now) =>
        new() { Id = Guid.NewGuid(), OwnerId = ownerId, FileName = fileName, Bytes = bytes, AtUtc = now };
}

public sealed class MediaRemovalMapping : IEntityTypeConfiguration<MediaRemoval>, IEntityTypeConfiguration<MediaUpload>
{
    public void Configure(EntityTypeBuilder<MediaRemoval> builder)
    {
        builder.ToTable("MediaRemovals");
        builder.HasKey(r => r.Sha256);
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.HasIndex(r => r.NotBeforeUtc);
    }

    public void Configure(EntityTypeBuilder<MediaUpload> builder)
    {
        builder.ToTable("MediaUploads");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.FileName).HasMaxLength(140);
        builder.Property(u => u.Path).HasMaxLength(200);
        builder.HasIndex(u => new { u.OwnerId, u.AtUtc });
    }
}
