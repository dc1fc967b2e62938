using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.OwnData;

/// <summary>Somebody wants to leave; for some days they can change their mind. Afterwards only the id remains.</summary>
public sealed class AccountClosure
{
    public static readonly TimeSpan CoolingOff = TimeSpan.FromDays(7);

    public long Id { get; private set; }
    public Guid MemberId { get; private init; }
    public DateTime AskedUtc { get; private init; }
    public DateTime DueUtc { get; private init; }
    public DateTime? DoneUtc { get; private set; }
    public int Version { get; private set; }

    public static AccountClosure Of(Guid memberId, DateTime now) => new() { MemberId = memberId, AskedUtc = now, DueUtc = now + CoolingOff };

    public void Done(DateTime now) => (DoneUtc, Version) = (now, Version + 1);
}

public sealed class AccountClosureMapping : IEntityTypeConfiguration<AccountClosure>
{
    public void Configure(EntityTypeBuilder<AccountClosure> builder)
    {
        builder.ToTable("AccountClosures");
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.MemberId).IsUnique();
        builder.HasIndex(c => new { c.DoneUtc, c.DueUtc });
    }
}
