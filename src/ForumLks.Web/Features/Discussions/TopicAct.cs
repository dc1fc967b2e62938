using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Discussions;

public enum TopicDeed
{
    Ditutup,
    Dibuka,
    Disematkan,
    Dilepas,
    Dipindahkan,
    Digabungkan,
    Menerima,
    Dipisahkan,
    Dihapus,
    Dipulihkan,
    Membantu,
    TakLagiMembantu,
    DisampaikanKeRakor,
}

/// <summary>What was done to a topic or a reply, by whom and why; readers of the topic see it.</summary>
public sealed class TopicAct : IShowsOnPages, IPublishesText
{
    public const int LongestReason = 300;

    public long Id { get; private set; }
    public long TopicId { get; private set; }
    public int? Number { get; private set; }
    public TopicDeed Deed { get; private set; }
    public Guid ById { get; private set; }
    public DateTime AtUtc { get; private set; }
    public string? Reason { get; private set; }

    PublishedText? IPublishesText.Published => PublishedText.Public(new NamedText("Alasan", Reason));

    IEnumerable<string> IShowsOnPages.PageTags => [PageCacheTags.Item(TopicId), TopicTags.Lists, TopicTags.Questions];

    public static TopicAct Of(long topicId, int? number, TopicDeed deed, Guid byId, string? reason, DateTime now) =>
        new() { TopicId = topicId, Number = number, Deed = deed, ById = byId, Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), AtUtc = now };

    public string Sentence => $"{(Number is { } number ? $"Balasan {number}" : "Topik")} {Word}{(Reason is null ? "" : $": {Reason}")}";

    private string Word => Deed switch
    {
        TopicDeed.Ditutup => "ditutup",
        TopicDeed.Dibuka => "dibuka lagi",
        TopicDeed.Disematkan => "disematkan",
        TopicDeed.Dilepas => "dilepas dari sematan",
        TopicDeed.Dipindahkan => "dipindahkan",
        TopicDeed.Digabungkan => "digabungkan ke topik lain",
        TopicDeed.Menerima => "menerima balasan dari topik lain",
        TopicDeed.Dipisahkan => "dipisahkan",
        TopicDeed.Dihapus => "dihapus",
        TopicDeed.Dipulihkan => "dipulihkan",
        TopicDeed.Membantu => "ditandai sebagai jawaban membantu",
        TopicDeed.TakLagiMembantu => "tidak lagi ditandai sebagai jawaban membantu",
        _ => "dijadikan bahan rakor",
    };
}

public sealed class TopicActMapping : IEntityTypeConfiguration<TopicAct>
{
    public void Configure(EntityTypeBuilder<TopicAct> builder)
    {
        builder.ToTable("TopicActs");
        builder.Property(a => a.Reason).HasMaxLength(TopicAct.LongestReason);
        builder.Ignore(a => a.Sentence);
        builder.HasIndex(a => a.TopicId);
        builder.HasOne<Topic>().WithMany().HasForeignKey(a => a.TopicId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>What kept pages with discussions on them carry, besides the tags of the topics themselves.</summary>
public static class TopicTags
{
    /// <summary>On lists of topics, which say how many replies there are.</summary>
    public const string Lists = "diskusi";

    /// <summary>On pages that name unanswered questions.</summary>
    public const string Questions = "diskusi-tanya";
}
