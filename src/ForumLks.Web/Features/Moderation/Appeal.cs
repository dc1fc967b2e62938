using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Somebody thinks that an act against them was wrong. Once for each act; somebody else than its author decides.</summary>
public sealed class Appeal
{
    public const int LongestText = 1500;

    public long Id { get; private set; }
    public long ActId { get; private init; }
    public Guid ById { get; private init; }
    public string Text { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
    public Guid? DecidedById { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public bool? IsGranted { get; private set; }
    public string? Answer { get; private set; }
    public int Version { get; private set; }

    public static Appeal Against(ModerationAct act, Guid byId, string text, DateTime now)
    {
        if (!act.MayBeAppealed || act.TargetId != byId)
        {
            throw new BrokenRule("Terhadap tindakan ini tidak dapat diajukan keberatan.");
        }

        return new() { ActId = act.Id, ById = byId, Text = text.Trim(), AtUtc = now };
    }

    public void Decide(ModerationAct act, bool isGranted, string answer, Guid byId, DateTime now)
    {
        if (DecidedUtc is not null)
        {
            throw new BrokenRule("Keberatan ini sudah diputuskan.");
        }

        if (byId == act.ById || byId == ById)
        {
            throw new BrokenRule("Keberatan diputuskan orang lain: bukan yang bertindak, bukan pula yang berkeberatan.");
        }

        (IsGranted, Answer, DecidedById, DecidedUtc, Version) = (isGranted, answer.Trim(), byId, now, Version + 1);
    }
}

public sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.ToTable("Appeals");
        builder.Property(a => a.Text).HasMaxLength(Appeal.LongestText);
        builder.Property(a => a.Answer).HasMaxLength(ModerationAct.LongestReason);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.ActId).IsUnique();
        builder.HasIndex(a => new { a.DecidedUtc, a.AtUtc });
        builder.HasOne<ModerationAct>().WithMany().HasForeignKey(a => a.ActId);
    }
}
