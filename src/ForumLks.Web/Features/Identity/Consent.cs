using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Identity;

/// <summary>What a person's data is used for, each agreed to and withdrawn by itself.</summary>
public enum ConsentPurpose
{
    Nama,
    Surat,
}

/// <summary>One decision about one purpose; the newest one holds. Where there is none, what was agreed to with the account does.</summary>
public sealed class Consent
{
    public long Id { get; private set; }
    public Guid MemberId { get; private set; }
    public ConsentPurpose Purpose { get; private set; }
    public bool IsGiven { get; private set; }
    public string TextVersion { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    public static Consent Of(Guid memberId, ConsentPurpose purpose, bool isGiven, DateTime now) =>
        new() { MemberId = memberId, Purpose = purpose, IsGiven = isGiven, TextVersion = AcceptInvitationModel.ConsentVersion, AtUtc = now };
}

public sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("Consents");
        builder.Property(c => c.TextVersion).HasMaxLength(20);
        builder.HasIndex(c => new { c.MemberId, c.Purpose });
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
