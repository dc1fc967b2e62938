using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>That the adopter was asked at one of the days: the row and the letter are of one transaction.</summary>
[Unaudited("the letter stands in the outbox")]
public sealed class AdoptionAsked
{
    public long Id { get; private set; }
    public long AdoptionId { get; private set; }
    public int Day { get; private set; }
    public DateTime AtUtc { get; private set; }

    public static AdoptionAsked Of(long adoptionId, int day, DateTime now) => new() { AdoptionId = adoptionId, Day = day, AtUtc = now };
}

/// <summary>What the keepers of the practice say to whoever applies it: thanks, or a hint.</summary>
public sealed class AdoptionReply : IShowsOnPages, IPublishesText
{
    public long Id { get; private set; }
    public long AdoptionId { get; private set; }
    public long PracticeId { get; private set; }
    public Guid ById { get; private set; }
    public DateTime AtUtc { get; private set; }
    public string Text { get; private set; } = "";

    PublishedText? IPublishesText.Published => PublishedText.Public(new NamedText("Ucapan atau saran", Text));

    IEnumerable<string> IShowsOnPages.PageTags => [PageCacheTags.Item(PracticeId)];

    public static AdoptionReply Of(Adoption adoption, string text, Guid byId, DateTime now) =>
        new() { AdoptionId = adoption.Id, PracticeId = adoption.PracticeId, Text = text.Trim(), ById = byId, AtUtc = now };
}

public sealed class AdoptionRecordsMapping : IEntityTypeConfiguration<AdoptionAsked>, IEntityTypeConfiguration<AdoptionReply>
{
    public void Configure(EntityTypeBuilder<AdoptionAsked> builder)
    {
        builder.ToTable("AdoptionsAsked");
        builder.HasIndex(a => new { a.AdoptionId, a.Day }).IsUnique();
        builder.HasOne<Adoption>().WithMany().HasForeignKey(a => a.AdoptionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AdoptionReply> builder)
    {
        builder.ToTable("AdoptionReplies");
        builder.Property(r => r.Text).HasMaxLength(400);
        builder.HasIndex(r => r.AdoptionId);
        builder.HasOne<Adoption>().WithMany().HasForeignKey(r => r.AdoptionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Practice>().WithMany().HasForeignKey(r => r.PracticeId).OnDelete(DeleteBehavior.Cascade);
    }
}
