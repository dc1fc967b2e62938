using System.ComponentModel.DataAnnotations.Schema;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Discussions;

public enum ReplyState
{
    Shown,

    /// <summary>An admin looks at it first.</summary>
    Waiting,
    Hidden,
    Deleted,
}

/// <summary>One answer in a topic. Its number is its address for good.</summary>
public sealed class Reply : IShowsOnPages, IPublishesText, IShowsFiles, IPartOfItem
{
    private bool _hadFiles;
    private bool _isNew;

    public long Id { get; private set; }
    public long TopicId { get; private set; }
    public int Number { get; private set; }
    public Guid AuthorId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime WrittenUtc { get; private set; }
    public DateTime? EditedUtc { get; private set; }
    public ReplyState State { get; private set; }
    public DateTime? HelpfulUtc { get; private set; }

    /// <summary>Names a file under /media/.</summary>
    public bool HasFiles { get; private set; }

    /// <summary>Search holds its text.</summary>
    public bool IsIndexed { get; private set; }

    /// <summary>Comes with the empty form: the same form sent twice is one reply.</summary>
    public string FormId { get; private set; } = "";

    /// <summary>Counts edits; the token by which a conflict is noticed.</summary>
    public int Revision { get; private set; }

    /// <summary>Who reads the topic at most, for the gate.</summary>
    [NotMapped]
    public Visibility Visibility { get; set; }

    /// <summary>Nobody but the asker had replied before, or somebody's reply went away: who asked for unanswered questions sees a change.</summary>
    [NotMapped]
    public bool ChangesQuestions { get; set; }

    PublishedText? IPublishesText.Published => State is ReplyState.Shown or ReplyState.Waiting ? new PublishedText(Visibility, new NamedText("Balasan", Text)) { HasSecondPerson = true } : null;

    IEnumerable<string> IShowsOnPages.PageTags => [PageCacheTags.Item(TopicId), TopicTags.Lists, .. ChangesQuestions ? [TopicTags.Questions] : Array.Empty<string>(), .. _isNew ? Array.Empty<string>() : [PageCacheTags.Found]];

    string IPartOfItem.ItemType => nameof(Topic);

    long IPartOfItem.ItemId => TopicId;

    long IShowsFiles.ShownWithItem => TopicId;

    bool IShowsFiles.ConcernsFiles => HasFiles || _hadFiles;

    public static Reply Of(long topicId, int number, Guid authorId, string text, string formId, ReplyState state, DateTime now) => new()
    {
        _isNew = true,
        TopicId = topicId,
        Number = number,
        AuthorId = authorId,
        Text = text,
        HasFiles = NamesFile(text),
        FormId = formId,
        State = state,
        WrittenUtc = now,
    };

    /// <summary>What it said before, to be kept and shown.</summary>
    public ReplyVersion Edit(string text, DateTime now)
    {
        var before = ReplyVersion.Of(this);
        _hadFiles = HasFiles;
        (Text, HasFiles, EditedUtc, Revision) = (text, NamesFile(text), now, Revision + 1);
        return before;
    }

    public bool Become(ReplyState state)
    {
        if (State == state)
        {
            return false;
        }

        (State, _hadFiles, ChangesQuestions) = (state, HasFiles, true);
        if (state != ReplyState.Shown)
        {
            HelpfulUtc = null;
        }

        return true;
    }

    public bool Mark(bool isHelpful, DateTime now)
    {
        if (State != ReplyState.Shown)
        {
            throw new BrokenRule("Hanya balasan yang tampil yang dapat ditandai.");
        }

        var changes = isHelpful != HelpfulUtc.HasValue;
        HelpfulUtc = isHelpful ? HelpfulUtc ?? now : null;
        return changes;
    }

    private static bool NamesFile(string text) => text.Contains("/media/", StringComparison.Ordinal);
}

/// <summary>What a reply said before it was edited.</summary>
public sealed class ReplyVersion
{
    public long Id { get; private set; }
    public long ReplyId { get; private set; }
    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    /// <summary>Out of sight: it said something that should not be read.</summary>
    public DateTime? HiddenUtc { get; private set; }

    internal static ReplyVersion Of(Reply reply) => new() { ReplyId = reply.Id, Number = reply.Revision + 1, Text = reply.Text, AtUtc = reply.EditedUtc ?? reply.WrittenUtc };

    public void Hide(DateTime now) => HiddenUtc ??= now;
}

/// <summary>Where posts went that were merged or split off, so that old addresses still lead to them. A range and how far its numbers moved.</summary>
public sealed class PostMove
{
    public long Id { get; private set; }
    public long FromTopicId { get; private set; }
    public int First { get; private set; }
    public int Last { get; private set; }
    public long ToTopicId { get; private set; }
    public int Shift { get; private set; }

    public static PostMove Of(long from, int first, int last, long to, int shift) => new() { FromTopicId = from, First = first, Last = last, ToTopicId = to, Shift = shift };
}

public sealed class ReplyMapping : IEntityTypeConfiguration<Reply>, IEntityTypeConfiguration<ReplyVersion>, IEntityTypeConfiguration<PostMove>
{
    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.ToTable("Replies");
        builder.Property(r => r.FormId).HasMaxLength(26);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => new { r.TopicId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.AuthorId, r.FormId }).IsUnique();
        builder.HasIndex(r => new { r.State, r.WrittenUtc });
        builder.HasIndex(r => r.Id).HasFilter("NOT \"IsIndexed\" AND \"State\" = 'Shown'");
        builder.HasOne<Topic>().WithMany().HasForeignKey(r => r.TopicId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReplyVersion> builder)
    {
        builder.ToTable("ReplyVersions");
        builder.HasIndex(v => new { v.ReplyId, v.Number }).IsUnique();
        builder.HasOne<Reply>().WithMany().HasForeignKey(v => v.ReplyId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PostMove> builder)
    {
        builder.ToTable("PostMoves");
        builder.HasIndex(m => new { m.FromTopicId, m.First });
    }
}
