using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Discussions;

/// <summary>A word from one member to the writer of a reply. It counts nowhere and is shown to nobody else.</summary>
[Unaudited("it is between two people, and its row says when")]
public sealed class Thanks
{
    public long ReplyId { get; private set; }
    public Guid FromId { get; private set; }
    public DateTime AtUtc { get; private set; }

    public static Thanks Of(long replyId, Guid fromId, DateTime now) => new() { ReplyId = replyId, FromId = fromId, AtUtc = now };
}

public sealed class ThanksMapping : IEntityTypeConfiguration<Thanks>
{
    public void Configure(EntityTypeBuilder<Thanks> builder)
    {
        builder.ToTable("Thanks");
        builder.HasKey(t => new { t.ReplyId, t.FromId });
        builder.HasIndex(t => t.FromId);
        builder.HasIndex(t => t.AtUtc);
        builder.HasOne<Reply>().WithMany().HasForeignKey(t => t.ReplyId).OnDelete(DeleteBehavior.Cascade);
    }
}
