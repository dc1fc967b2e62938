using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// The text of a kept document, and at the same time the order to read it. A server claims it for a while by moving
/// <see cref="NotBeforeUtc"/> ahead; if it is killed meanwhile, another takes over when that time has come.
/// </summary>
[Unaudited("it repeats what stands in the file")]
public sealed class KeptText : IShowsOnPages
{
    public const int MostAttempts = 4;

    private IReadOnlyCollection<long> _shownBy = [];

    public long Id { get; private set; }
    public long MediaFileId { get; private init; }
    public int Attempts { get; private set; }
    public DateTime NotBeforeUtc { get; private set; }

    /// <summary>When reading ended, with or without text; null while it waits.</summary>
    public DateTime? ReadUtc { get; private set; }

    /// <summary>Why there is no text, or not all of it, as a sentence.</summary>
    public string? Note { get; private set; }

    /// <summary>The text was recognised in pictures of the pages and may be wrong.</summary>
    public bool IsRecognised { get; private set; }

    /// <summary>A scan that nothing here could read; it is read again once character recognition is installed.</summary>
    public bool NeedsRecognition { get; private set; }

    public List<DocumentPassage> Passages { get; private set; } = [];

    public static KeptText Waiting(long fileId, DateTime now) => new() { MediaFileId = fileId, NotBeforeUtc = now };

    public void Read(IEnumerable<DocumentPassage> passages, string? note, DateTime now) => (Passages, Note, ReadUtc, NotBeforeUtc) = ([.. passages], note, now, now);

    /// <summary>The items whose pages tell of it, for the save that follows.</summary>
    public void ShownBy(IReadOnlyCollection<long> items) => _shownBy = items;

    IEnumerable<string> IShowsOnPages.PageTags => _shownBy.Select(PageCacheTags.Item);

    public void Recognised(bool isRecognised, bool needsRecognition) => (IsRecognised, NeedsRecognition) = (isRecognised, needsRecognition);
}

public sealed class KeptTextMapping : IEntityTypeConfiguration<KeptText>
{
    public void Configure(EntityTypeBuilder<KeptText> builder)
    {
        builder.ToTable("DocumentTexts");
        builder.Property(t => t.Note).HasMaxLength(300);
        builder.Property(t => t.Passages).IsJson();
        builder.HasIndex(t => t.MediaFileId).IsUnique();
        builder.HasIndex(t => new { t.ReadUtc, t.NotBeforeUtc });
        builder.HasOne<MediaFile>().WithMany().HasForeignKey(t => t.MediaFileId).OnDelete(DeleteBehavior.Cascade);
    }
}
