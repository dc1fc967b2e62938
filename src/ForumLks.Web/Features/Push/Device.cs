using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Push;

/// <summary>A browser that a member allowed to be rung (RFC 8030). It is told that there is something new, never what.</summary>
[Unaudited("one's own choice, which changes nothing for anybody else")]
[Ungated("the address of a browser's push service and its keys, for nobody to read")]
public sealed class Device
{
    /// <summary>A member has a phone or two and a computer; the oldest makes room.</summary>
    public const int Most = 8;

    public long Id { get; private set; }
    public Guid MemberId { get; private set; }
    public string Endpoint { get; private set; } = "";

    /// <summary>The browser's public key and secret, as base64url.</summary>
    public string PublicKey { get; private set; } = "";
    public string Secret { get; private set; } = "";
    public DateTime SinceUtc { get; private set; }

    /// <summary>Something is to be told since then; several at once ring once.</summary>
    public DateTime? RingsSinceUtc { get; private set; }
    public int Failures { get; private set; }

    public static Device Of(Guid memberId, string endpoint, string publicKey, string secret, DateTime now) =>
        new() { MemberId = memberId, Endpoint = endpoint, PublicKey = publicKey, Secret = secret, SinceUtc = now };

    /// <summary>The same browser with new keys, or with somebody else signed in.</summary>
    public void Renew(Guid memberId, string publicKey, string secret) => (MemberId, PublicKey, Secret, Failures) = (memberId, publicKey, secret, 0);
}

public sealed class DeviceMapping : IEntityTypeConfiguration<Device>
{
    public void Configure(EntityTypeBuilder<Device> builder)
    {
        builder.ToTable("PushDevices");
        builder.Property(d => d.Endpoint).HasMaxLength(500);
        builder.Property(d => d.PublicKey).HasMaxLength(100);
        builder.Property(d => d.Secret).HasMaxLength(40);
        builder.HasIndex(d => d.Endpoint).IsUnique();
        builder.HasIndex(d => d.MemberId);
        builder.HasIndex(d => d.RingsSinceUtc);
    }
}
