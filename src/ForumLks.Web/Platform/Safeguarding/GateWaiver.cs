using ForumLks.Text.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>Somebody's word that a finding is no personal data, and why. It holds for that sentence only, of which it keeps nothing but a hash.</summary>
public sealed class GateWaiver
{
    public const int ShortestReason = 5;
    public const int LongestReason = 300;

    public long Id { get; private set; }
    public string Key { get; private init; } = "";
    public PersonalDataKind Kind { get; private init; }
    public string Reason { get; private init; } = "";
    public Guid? ById { get; private init; }
    public DateTime AtUtc { get; private init; }

    /// <summary>Where it was said.</summary>
    public string Address { get; private init; } = "";

    public static GateWaiver Of(string key, PersonalDataKind kind, string reason, Guid? byId, string address, DateTime now) => new()
    {
        Key = key,
        Kind = kind,
        Reason = reason.Length > LongestReason ? reason[..LongestReason] : reason,
        ById = byId,
        Address = address.Length > 300 ? address[..300] : address,
        AtUtc = now,
    };
}

public sealed class GateWaiverMapping : IEntityTypeConfiguration<GateWaiver>
{
    public void Configure(EntityTypeBuilder<GateWaiver> builder)
    {
        builder.ToTable("GateWaivers");
        builder.Property(w => w.Key).HasMaxLength(64);
        builder.Property(w => w.Reason).HasMaxLength(GateWaiver.LongestReason);
        builder.Property(w => w.Address).HasMaxLength(300);
        builder.HasIndex(w => w.Key);
    }
}
