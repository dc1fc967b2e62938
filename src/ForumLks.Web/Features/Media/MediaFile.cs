using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Media;

/// <summary>A kept file. Its path is its address under <c>/media/</c>; the bytes lie in the data directory under their hash.</summary>
public sealed class MediaFile
{
    public long Id { get; private set; }
    public string Path { get; private init; } = "";
    public string FileName { get; private init; } = "";
    public string ContentType { get; private init; } = "";
    public string Kind { get; private init; } = "";
    public long Bytes { get; private init; }
    public string Sha256 { get; private init; } = "";
    public int? Width { get; private set; }
    public int? Height { get; private set; }
    public int? Pages { get; private set; }

    /// <summary>A PDF with JavaScript: readers are told before they download it.</summary>
    public bool HasScript { get; private set; }

    /// <summary>The document whose first page this picture shows; it is seen by whoever may see the document.</summary>
    public long? StillOf { get; private set; }
    public List<MediaVariant> Variants { get; private set; } = [];
    public Guid? OwnerId { get; private set; }
    public DateTime AtUtc { get; private init; }

    public static MediaFile Of(string path, string fileName, string kind, string contentType, long bytes, string sha256, Guid? ownerId, DateTime now) => new()
    {
        Path = path,
        FileName = fileName,
        Kind = kind,
        ContentType = contentType,
        Bytes = bytes,
        Sha256 = sha256,
        OwnerId = ownerId,
        AtUtc = now,
    };

    public void Picture(int width, int height, IEnumerable<MediaVariant> variants)
    {
        (Width, Height) = (width, height);
        Variants = [.. variants];
    }

    public void Document(int? pages, bool hasScript = false) => (Pages, HasScript) = (pages, hasScript);

    public void ShowFirstPageOf(long documentId) => StillOf = documentId;
}

/// <summary>One prepared size of a picture, a file beside the original in the store.</summary>
public sealed record MediaVariant(int Width, int Height, string Format, string FileName, long Bytes);

/// <summary>That an item shows a file: who may see the item may see the file.</summary>
[Unaudited("it repeats what the item's own text says")]
public sealed class MediaUse : IShowsOnPages
{
    public long Id { get; private set; }
    public long MediaFileId { get; private init; }
    public long ItemId { get; private init; }

    IEnumerable<string> IShowsOnPages.PageTags => [PageCacheTags.Item(ItemId)];

    public static MediaUse Of(long fileId, long itemId) => new() { MediaFileId = fileId, ItemId = itemId };
}

public sealed class MediaFileMapping : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.ToTable("MediaFiles");
        builder.Property(m => m.Path).HasMaxLength(200);
        builder.Property(m => m.FileName).HasMaxLength(140);
        builder.Property(m => m.ContentType).HasMaxLength(120);
        builder.Property(m => m.Kind).HasMaxLength(12);
        builder.Property(m => m.Sha256).HasMaxLength(64);
        builder.Property(m => m.Variants).IsJson();
        builder.HasIndex(m => m.Path).IsUnique();
        builder.HasIndex(m => m.Sha256);
        builder.HasOne<MediaFile>().WithMany().HasForeignKey(m => m.StillOf).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class MediaUseMapping : IEntityTypeConfiguration<MediaUse>
{
    public void Configure(EntityTypeBuilder<MediaUse> builder)
    {
        builder.ToTable("MediaUses");
        builder.HasIndex(u => new { u.MediaFileId, u.ItemId }).IsUnique();
        builder.HasIndex(u => u.ItemId);
        builder.HasOne<MediaFile>().WithMany().HasForeignKey(u => u.MediaFileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(u => u.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}
