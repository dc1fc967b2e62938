using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Following;

/// <summary>Something that happened and that people may want to hear of. Who may hear of it is asked when it is told, not when it happened.</summary>
[Unaudited("what happened is audited itself")]
[Ungated("sentences of features about texts that were examined where they were written; pages and letters show them beside the item as it stands")]
public sealed class Occurrence : IShowsOnPages
{
    /// <summary>What is remembered of the news carries this tag.</summary>
    public const string CacheTag = "kabar";

    /// <summary>Kinds of what is noticed by itself; their line is the item's own title when it is told.</summary>
    public const string Published = "terbit";
    public const string Changed = "diperbarui";

    public const int DaysKept = 60;
    private readonly List<OccurrenceFor> _to = [];

    public long Id { get; private set; }
    public string Kind { get; private set; } = "";

    /// <summary>ContentItemId.</summary>
    public string ItemId { get; private set; } = "";
    public int? Number { get; private set; }
    public string Url { get; private set; } = "";
    public string Line { get; private set; } = "";
    public Guid? ActorId { get; private set; }
    public bool OnlyTo { get; private set; }
    public DateTime? DueUtc { get; private set; }

    /// <summary>In the future while a publication is scheduled.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>When those who want to hear at once were put on the list.</summary>
    public DateTime? SpreadUtc { get; private set; }
    public IReadOnlyList<OccurrenceFor> To => _to;

    IEnumerable<string> IShowsOnPages.PageTags => [CacheTag];

    public static Occurrence Of(Happening told, DateTime now)
    {
        var made = new Occurrence
        {
            Kind = OneLine(told.Kind, 40), ItemId = told.ItemId, Number = told.Number, Url = OneLine(told.Url, 400), Line = OneLine(told.Line, 300),
            ActorId = told.ActorId, OnlyTo = told.OnlyTo, DueUtc = told.DueUtc, AtUtc = now,
        };
        made._to.AddRange(told.To.Where(m => m != told.ActorId).Distinct().Select(OccurrenceFor.Of));
        return made;
    }

    public static Occurrence OfItem(string kind, string itemId, Guid? actorId, DateTime at) => new() { Kind = kind, ItemId = itemId, ActorId = actorId, AtUtc = at };

    /// <summary>It is told in one line, wherever: a break in it would begin another line of a letter.</summary>
    private static string OneLine(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : line[..(most - 1)].TrimEnd() + "…";
    }
}

/// <summary>Somebody it is told to whether they follow or not.</summary>
[Unaudited("what happened is audited itself")]
public sealed class OccurrenceFor
{
    public long OccurrenceId { get; private set; }
    public Guid MemberId { get; private set; }

    internal static OccurrenceFor Of(Guid memberId) => new() { MemberId = memberId };
}

public sealed class OccurrenceMapping : IEntityTypeConfiguration<Occurrence>, IEntityTypeConfiguration<OccurrenceFor>
{
    public void Configure(EntityTypeBuilder<Occurrence> builder)
    {
        builder.ToTable("Occurrences");
        builder.Property(o => o.Kind).HasMaxLength(40);
        builder.Property(o => o.ItemId).HasMaxLength(26);
        builder.Property(o => o.Url).HasMaxLength(400);
        builder.Property(o => o.Line).HasMaxLength(300);
        builder.HasMany(o => o.To).WithOne().HasForeignKey(t => t.OccurrenceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(o => o.AtUtc);
        builder.HasIndex(o => new { o.ItemId, o.AtUtc });
        builder.HasIndex(o => new { o.SpreadUtc, o.AtUtc });
    }

    public void Configure(EntityTypeBuilder<OccurrenceFor> builder)
    {
        builder.ToTable("OccurrencesFor");
        builder.HasKey(t => new { t.OccurrenceId, t.MemberId });
        builder.HasIndex(t => t.MemberId);
    }
}
