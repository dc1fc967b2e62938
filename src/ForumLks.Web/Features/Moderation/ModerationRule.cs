using ForumLks.Web.Features.Moderation.Judging;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Moderation;

public enum RuleKind
{
    Words,
    Domain,
}

public enum RuleEffect
{
    Wait,
    Refuse,
}

/// <summary>Words or a site that an admin does not want to appear unseen, or not at all, in one space or in all.</summary>
public sealed class ModerationRule : IShowsOnPages
{
    public const int LongestText = 100;
    public const int LongestReason = 200;
    public const string Tag = "aturan-moderasi";

    public long Id { get; private set; }
    public long? SpaceId { get; private init; }
    public RuleKind Kind { get; private init; }
    public RuleEffect Effect { get; private init; }
    public string Text { get; private init; } = "";

    /// <summary>Told to the writer.</summary>
    public string Reason { get; private init; } = "";
    public Guid AddedById { get; private init; }
    public DateTime AddedUtc { get; private init; }

    IEnumerable<string> IShowsOnPages.PageTags => [Tag];

    public static ModerationRule Of(long? spaceId, RuleKind kind, RuleEffect effect, string text, string reason, Guid byId, DateTime now)
    {
        var kept = kind == RuleKind.Domain ? LinksIn.HostOf(text.Trim()) : text.Trim();
        if (kind == RuleKind.Domain ? !kept.Contains('.') : FoldedText.Of(kept).ToString().Length < 3)
        {
            throw new BrokenRule(kind == RuleKind.Domain ? "Tulis nama situs seperti contoh.com." : "Kata terlalu pendek: tulisan lain akan ikut tertahan.");
        }

        return new() { SpaceId = spaceId, Kind = kind, Effect = effect, Text = kept, Reason = reason.Trim(), AddedById = byId, AddedUtc = now };
    }
}

public sealed class ModerationRuleMapping : IEntityTypeConfiguration<ModerationRule>
{
    public void Configure(EntityTypeBuilder<ModerationRule> builder)
    {
        builder.ToTable("ModerationRules");
        builder.Property(r => r.Text).HasMaxLength(ModerationRule.LongestText);
        builder.Property(r => r.Reason).HasMaxLength(ModerationRule.LongestReason);
        builder.HasIndex(r => new { r.SpaceId, r.Kind, r.Text }).IsUnique();
    }
}
