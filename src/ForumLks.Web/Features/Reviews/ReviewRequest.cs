using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Reviews;

/// <summary>That a practice waits to be read by a peer of another area; after 72 hours the forum admins may decide.</summary>
public sealed class ReviewRequest : IShowsOnPages
{
    public static readonly TimeSpan Time = TimeSpan.FromHours(72);

    /// <summary>Whoever takes one and does not write for so long lets others have it.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromHours(48);

    public long Id { get; private set; }
    public long PracticeId { get; private set; }
    public DateTime AskedUtc { get; private set; }
    public Guid? ReviewerId { get; private set; }
    public DateTime? TakenUtc { get; private set; }
    public DateTime? EscalatedUtc { get; private set; }
    public DateTime? DoneUtc { get; private set; }

    IEnumerable<string> IShowsOnPages.PageTags => [PageCacheTags.Item(PracticeId)];

    public DateTime DueUtc => AskedUtc + Time;

    public static ReviewRequest For(long practiceId, DateTime now) => new() { PracticeId = practiceId, AskedUtc = now };

    public bool IsFreeFor(Guid member, DateTime now) => DoneUtc is null && (ReviewerId is null || ReviewerId == member || TakenUtc < now - Hold);

    /// <summary>Asked anew after the practice was worked over.</summary>
    public void AskAgain(DateTime now) => (AskedUtc, ReviewerId, TakenUtc, EscalatedUtc, DoneUtc) = (now, null, null, null, null);
}

public enum ReviewVerdict
{
    Layak,
    PerluDilengkapi,
}

/// <summary>What a peer found: four criteria, comments per section, a verdict. Comments are for the author; readers see the verdict and the criteria.</summary>
public sealed class PracticeReview : IShowsOnPages, IPublishesText
{
    public long Id { get; private set; }
    public long PracticeId { get; private set; }
    public Guid ReviewerId { get; private set; }

    /// <summary>Where the reviewer is from, as declared or as their institution says.</summary>
    public string? ReviewerArea { get; private set; }
    public bool ByForumAdmin { get; private set; }
    public DateTime AtUtc { get; private set; }
    public ReviewVerdict Verdict { get; private set; }
    public string Note { get; private set; } = "";
    public List<CriterionLevel> Levels { get; private set; } = [];
    public List<SectionComment> Comments { get; private set; } = [];

    PublishedText? IPublishesText.Published => PublishedText.Public([new("Kesan", Note), .. Comments.Select(c => new NamedText("Catatan per bagian", c.Text))]);

    IEnumerable<string> IShowsOnPages.PageTags => PageCacheTags.ShownWith(PracticeId, nameof(Practice));

    public static PracticeReview Of(long practiceId, GivenReview given, Guid reviewerId, DateTime now) => new()
    {
        PracticeId = practiceId,
        ReviewerId = reviewerId,
        ReviewerArea = given.Area,
        ByForumAdmin = given.ByForumAdmin,
        AtUtc = now,
        Verdict = given.Verdict,
        Note = given.Note.Trim(),
        Levels = given.Levels,
        Comments = given.Comments,
    };

    /// <summary>Of 100, by the weights of the criteria.</summary>
    public int Score => Levels.Sum(l => Criterion.All.Where(c => c.Key == l.Key).Sum(c => c.Weight * l.Level)) / Criterion.Highest;
}

public sealed record CriterionLevel(string Key, int Level);

public sealed record SectionComment(string Section, string Text);

public sealed record GivenReview(string? Area, bool ByForumAdmin, ReviewVerdict Verdict, string Note, List<CriterionLevel> Levels, List<SectionComment> Comments);

public sealed class ReviewMapping : IEntityTypeConfiguration<ReviewRequest>, IEntityTypeConfiguration<PracticeReview>
{
    public void Configure(EntityTypeBuilder<ReviewRequest> builder)
    {
        builder.ToTable("ReviewRequests");
        builder.Ignore(r => r.DueUtc);
        builder.HasIndex(r => r.PracticeId).IsUnique();
        builder.HasIndex(r => new { r.DoneUtc, r.AskedUtc });
        builder.HasOne<Practice>().WithMany().HasForeignKey(r => r.PracticeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PracticeReview> builder)
    {
        builder.ToTable("PracticeReviews");
        builder.Ignore(r => r.Score);
        builder.Property(r => r.ReviewerArea).HasMaxLength(5);
        builder.Property(r => r.Note).HasMaxLength(600);
        builder.Property(r => r.Levels).IsJson();
        builder.Property(r => r.Comments).IsJson();
        builder.HasIndex(r => r.PracticeId);
        builder.HasOne<Practice>().WithMany().HasForeignKey(r => r.PracticeId).OnDelete(DeleteBehavior.Cascade);
    }
}
