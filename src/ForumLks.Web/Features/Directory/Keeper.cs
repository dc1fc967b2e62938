using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Directory;

/// <summary>A member who keeps an institution's entry: it was claimed, and a forum admin confirmed it. Being an officer never makes one.</summary>
public sealed class Keeper : IConcernsPerson
{
    public long Id { get; private set; }
    public long InstitutionId { get; private set; }
    public Guid MemberId { get; private set; }

    /// <summary>Answers for the entry; passes on to another keeper.</summary>
    public bool IsMain { get; private set; }
    public DateTime SinceUtc { get; private set; }

    Guid IConcernsPerson.PersonId => MemberId;

    public static Keeper Of(long institutionId, Guid memberId, bool isMain, DateTime now) =>
        new() { InstitutionId = institutionId, MemberId = memberId, IsMain = isMain, SinceUtc = now };

    public void MakeMain(bool isMain) => IsMain = isMain;

    public void MoveTo(long institutionId, bool isMain) => (InstitutionId, IsMain) = (institutionId, isMain);
}

public sealed class KeeperMapping : IEntityTypeConfiguration<Keeper>
{
    public void Configure(EntityTypeBuilder<Keeper> builder)
    {
        builder.ToTable("InstitutionKeepers");
        builder.HasIndex(k => new { k.InstitutionId, k.MemberId }).IsUnique();
        builder.HasIndex(k => k.MemberId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(k => k.InstitutionId).OnDelete(DeleteBehavior.Cascade);
    }
}
