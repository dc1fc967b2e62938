using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Media;

/// <summary>A kept file. Its path is its address under <c>/media/</c>; the bytes lie in the store under their hash.</summary>
public sealed partial class MediaFile : IShowsOnPages, IPublishesText
{
    public long Id { get; private set; }
    public string Path { get; private init; } = "";
    public string FileName { get; private init; } = "";
    public string ContentType { get; private init; } = "";
    public string Kind { get; private init; } = "";

    /// <summary>As it came.</summary>
    public long Bytes { get; private init; }

    /// <summary>As it lies in the store: for a picture, all its sizes together.</summary>
    public long StoredBytes { get; private set; }

    /// <summary>Names the bytes in the store. A blurred picture gets another: there are other bytes.</summary>
    public string Sha256 { get; private set; } = "";

    public int? Pages { get; private set; }

    /// <summary>A PDF with JavaScript: readers are told before they download it.</summary>
    public bool HasScript { get; private set; }

    /// <summary>The document whose first page this picture shows; it is seen by whoever may see the document.</summary>
    public long? StillOf { get; private set; }
    public Guid? OwnerId { get; private set; }

    /// <summary>The owner's institution when the file came; its quota bears it.</summary>
    public string? InstitutionId { get; private init; }

    public DateTime AtUtc { get; private init; }

    /// <summary>Whether a picture is meant; everything of a picture stands in MediaFile.Photo.cs.</summary>
    public bool IsPicture => Variants.Count > 0;

    /// <summary>Tags of the pages that show it; whoever changes it says so beforehand.</summary>
    internal IReadOnlyList<string> ShownOn { get; set; } = [];

    IEnumerable<string> IShowsOnPages.PageTags => ShownOn;

    PublishedText? IPublishesText.Published => IsHeld || !IsPicture ? null : PublishedText.Public(new("Apa yang terlihat pada foto", Alt), new("Keterangan di bawah foto", Caption));

    public static MediaFile Of(string path, string fileName, string kind, string contentType, long bytes, string sha256, MediaOwner? owner, DateTime now) => new()
    {
        Path = path,
        FileName = fileName,
        Kind = kind,
        ContentType = contentType,
        Bytes = bytes,
        StoredBytes = bytes,
        Sha256 = sha256,
        OwnerId = owner?.Id,
        InstitutionId = owner?.InstitutionId,
        AtUtc = now,
    };

    public void Document(int? pages, bool hasScript = false) => (Pages, HasScript) = (pages, hasScript);

    public void ShowFirstPageOf(long documentId) => StillOf = documentId;
}

public sealed record MediaOwner(Guid Id, string? InstitutionId);

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
        builder.Ignore(m => m.ShownOn);
        builder.Property(m => m.Path).HasMaxLength(200);
        builder.Property(m => m.FileName).HasMaxLength(140);
        builder.Property(m => m.ContentType).HasMaxLength(120);
        builder.Property(m => m.Kind).HasMaxLength(12);
        builder.Property(m => m.InstitutionId).HasMaxLength(26);
        builder.Property(m => m.Alt).HasMaxLength(PictureWords.AltLimit);
        builder.Property(m => m.Caption).HasMaxLength(PictureWords.CaptionLimit);
        builder.Property(m => m.ConsentBy).HasMaxLength(PictureWords.ConsentLimit);
        builder.Property(m => m.ConsentFor).HasMaxLength(PictureWords.ConsentLimit);
        builder.Property(m => m.Placeholder).HasMaxLength(2000);
        builder.Property(m => m.Variants).IsJson();
        // Two who blur the same picture at once: one of them.
        builder.Property(m => m.Sha256).HasMaxLength(64).IsConcurrencyToken();
        builder.HasIndex(m => m.Path).IsUnique();
        builder.HasIndex(m => m.Sha256);
        builder.HasOne<MediaFile>().WithMany().HasForeignKey(m => m.StillOf).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.OwnerId);
        builder.HasIndex(m => m.InstitutionId);
        builder.HasIndex(m => m.ShownUntilUtc);
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
