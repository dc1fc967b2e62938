using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Moderation;

public enum ActKind
{
    /// <summary>A post that waited appears.</summary>
    Released,
    Hidden,
    ShownAgain,
    Warned,
    Suspended,

    /// <summary>A suspension ends before its term.</summary>
    Lifted,

    /// <summary>A warning no longer stands.</summary>
    Withdrawn,

    /// <summary>An appeal was heard, and the act stands.</summary>
    Upheld,
}

/// <summary>
/// What a moderator did, to whom and why. It is written once and never changed: whoever thinks otherwise writes another act that names it
/// (<see cref="AboutActId"/>). <see cref="ActsStay"/> holds that.
/// </summary>
public sealed class ModerationAct : IConcernsPerson
{
    public const int LongestReason = 500;

    public long Id { get; private set; }
    public ActKind Kind { get; private init; }

    /// <summary>Whose post it was, or who was warned.</summary>
    public Guid TargetId { get; private init; }
    public Guid ById { get; private init; }
    public long? SpaceId { get; private init; }

    /// <summary>What it was about, as <see cref="IModerated"/> names it; empty for what is about the person alone.</summary>
    public string SubjectKind { get; private init; } = "";
    public string SubjectKey { get; private init; } = "";
    public string? Url { get; private init; }
    public string? Title { get; private init; }
    public string? Reason { get; private init; }
    public DateTime AtUtc { get; private init; }

    /// <summary>When a suspension ends by itself.</summary>
    public DateTime? UntilUtc { get; private init; }

    /// <summary>The act that this one takes back or upholds.</summary>
    public long? AboutActId { get; private init; }

    Guid IConcernsPerson.PersonId => TargetId;

    public bool MayBeAppealed => Kind is ActKind.Hidden or ActKind.Warned or ActKind.Suspended;

    public static ModerationAct OnPost(ActKind kind, ModeratedPost post, Guid byId, string? reason, DateTime now, long? aboutActId = null) => new()
    {
        Kind = kind, TargetId = post.AuthorId, ById = byId, SpaceId = post.SpaceId, SubjectKind = post.Kind, SubjectKey = post.Key,
        Url = post.Url, Title = Short(post.Title), Reason = Tidy(reason), AtUtc = now, AboutActId = aboutActId,
    };

    public static ModerationAct OnPerson(ActKind kind, Guid targetId, long? spaceId, Guid byId, string reason, DateTime now, DateTime? until = null) => new()
    {
        Kind = kind, TargetId = targetId, ById = byId, SpaceId = spaceId, Reason = Tidy(reason), AtUtc = now, UntilUtc = until,
    };

    /// <summary>The answer to an appeal.</summary>
    public static ModerationAct OnAct(ActKind kind, ModerationAct about, Guid byId, string reason, DateTime now) => new()
    {
        Kind = kind, TargetId = about.TargetId, ById = byId, SpaceId = about.SpaceId, SubjectKind = about.SubjectKind, SubjectKey = about.SubjectKey,
        Url = about.Url, Title = about.Title, Reason = Tidy(reason), AtUtc = now, AboutActId = about.Id,
    };

    private static string? Tidy(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() is { Length: > LongestReason } text ? text[..LongestReason] : reason.Trim();

    private static string Short(string title) => title.Length > 200 ? title[..200] : title;
}

public sealed class ModerationActMapping : IEntityTypeConfiguration<ModerationAct>
{
    public void Configure(EntityTypeBuilder<ModerationAct> builder)
    {
        builder.ToTable("ModerationActs");
        builder.Property(a => a.SubjectKind).HasMaxLength(24);
        builder.Property(a => a.SubjectKey).HasMaxLength(60);
        builder.Property(a => a.Url).HasMaxLength(300);
        builder.Property(a => a.Title).HasMaxLength(200);
        builder.Property(a => a.Reason).HasMaxLength(ModerationAct.LongestReason);
        builder.Ignore(a => a.MayBeAppealed);
        builder.HasIndex(a => new { a.TargetId, a.Kind, a.Id });
        builder.HasIndex(a => new { a.SubjectKind, a.SubjectKey, a.Id });
        builder.HasIndex(a => new { a.AtUtc, a.Kind });
        // An act is taken back or upheld once.
        builder.HasIndex(a => a.AboutActId).IsUnique();
        builder.HasOne<ModerationAct>().WithMany().HasForeignKey(a => a.AboutActId);
    }
}
