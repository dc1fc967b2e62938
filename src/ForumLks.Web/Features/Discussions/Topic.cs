using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Discussions;

/// <summary>A question or a subject, in a space or about an item. Its replies and its state stand in <see cref="TopicThread"/> and <see cref="Reply"/>.</summary>
public sealed class Topic : ContentItem<TopicContent>
{
    public string? AboutItemId { get; private set; }
    public int? AboutNumber { get; private set; }

    protected override void OnWritten(TopicContent content) => (AboutItemId, AboutNumber) = (content.About, content.AboutNumber);
}

/// <summary>
/// What changes with every reply, in a row of its own: the topic's text stays untouched, and its row is where writers of one topic take turns.
/// </summary>
public sealed class TopicThread
{
    public long TopicId { get; private set; }

    /// <summary>The highest number that was given out; numbers are never given twice.</summary>
    public int Last { get; private set; }

    /// <summary>Replies that readers see.</summary>
    public int Shown { get; private set; }

    /// <summary>Of them, those by others than the asker.</summary>
    public int ByOthers { get; private set; }
    public int Helpful { get; private set; }
    public DateTime LastUtc { get; private set; }
    public DateTime? ClosedUtc { get; private set; }
    public string? ClosedReason { get; private set; }
    public DateTime? PinnedUntilUtc { get; private set; }
    public long? MergedIntoId { get; private set; }

    /// <summary>An admin of the space looks at it before readers do; until then its writer cannot publish it.</summary>
    public DateTime? HeldUtc { get; private set; }

    public bool TakesReplies => ClosedUtc is null && MergedIntoId is null;

    public bool IsAnswered => ByOthers > 0 || Helpful > 0;

    public static TopicThread Of(long topicId, DateTime now, bool isHeld) => new() { TopicId = topicId, LastUtc = now, HeldUtc = isHeld ? now : null };

    public bool IsPinned(DateTime now) => PinnedUntilUtc > now;

    public static int PageOf(int number) => number < 1 ? 1 : ((number - 1) / PostsAPage) + 1;

    public const int PostsAPage = 20;

    public int Pages => PageOf(Last);
}

public sealed class TopicMapping : IEntityTypeConfiguration<Topic>, IEntityTypeConfiguration<TopicThread>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.IsContent<Topic, TopicContent>("Topics");
        builder.Property(t => t.AboutItemId).HasMaxLength(26);
        builder.HasIndex(t => t.AboutItemId);
    }

    public void Configure(EntityTypeBuilder<TopicThread> builder)
    {
        builder.ToTable("TopicThreads");
        builder.HasKey(t => t.TopicId);
        builder.Property(t => t.TopicId).ValueGeneratedNever();
        builder.Property(t => t.ClosedReason).HasMaxLength(TopicAct.LongestReason);
        builder.Ignore(t => t.TakesReplies);
        builder.Ignore(t => t.IsAnswered);
        builder.Ignore(t => t.Pages);
        builder.HasIndex(t => new { t.LastUtc, t.TopicId });
        builder.HasIndex(t => new { t.ByOthers, t.Helpful, t.LastUtc, t.TopicId });
        builder.HasIndex(t => t.MergedIntoId);
        builder.HasOne<Topic>().WithOne().HasForeignKey<TopicThread>(t => t.TopicId).OnDelete(DeleteBehavior.Cascade);
    }
}
