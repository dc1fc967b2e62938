using System.Security.Cryptography;
using System.Text;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Identity;

/// <summary>A link that makes one account, once, until it expires. Only a hash of its secret is kept.</summary>
public sealed class Invitation
{
    public long Id { get; private set; }
    public string SecretHash { get; private set; } = "";
    public long? SpaceId { get; private set; }
    public Role Role { get; private set; }
    public bool IsPlatformAdmin { get; private set; }
    public string? Note { get; private set; }
    public Guid? InvitedById { get; private set; }
    public DateTime CreatedUtc { get; private set; }
    public DateTime ExpiresUtc { get; private set; }
    public DateTime? UsedUtc { get; private set; }
    public Guid? UsedById { get; private set; }
    public int Version { get; private set; }

    public static (Invitation Invitation, string Secret) To(long? spaceId, Role role, string? note, Guid? byId, DateTime now, TimeSpan validFor)
    {
        var secret = NewSecret();
        return (new Invitation
        {
            SecretHash = HashOf(secret),
            SpaceId = spaceId,
            Role = role,
            Note = note,
            InvitedById = byId,
            CreatedUtc = now,
            ExpiresUtc = now + validFor,
        }, secret);
    }

    /// <summary>The set-up code of an empty site: whoever has the server's console becomes the first platform admin.</summary>
    public static (Invitation Invitation, string Secret) ToFirstAdmin(DateTime now)
    {
        var (invitation, secret) = To(null, Role.Member, "Admin pertama", null, now, TimeSpan.FromDays(7));
        invitation.IsPlatformAdmin = true;
        return (invitation, secret);
    }

    public bool IsOpen(DateTime now) => UsedUtc is null && now < ExpiresUtc;

    public void Use(Member member, DateTime now)
    {
        if (!IsOpen(now))
        {
            throw new BrokenRule("Undangan ini sudah dipakai atau sudah lewat masa berlakunya. Mintalah undangan baru kepada pengurus.");
        }

        (UsedUtc, UsedById, Version) = (now, member.Id, Version + 1);
        member.MakePlatformAdmin(IsPlatformAdmin);
        if (SpaceId is { } space)
        {
            member.Grant(space, Role);
        }
    }

    public void Revoke(DateTime now)
    {
        if (UsedUtc is null)
        {
            ExpiresUtc = now;
        }
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>20 letters without look-alikes in groups of five: about 98 bits, and still typed from a printed sheet.</summary>
    private static string NewSecret()
    {
        const string letters = "abcdefghjkmnpqrstuvwxyz23456789";
        var drawn = RandomNumberGenerator.GetString(letters, 20);
        return string.Join('-', drawn.Chunk(5).Select(c => new string(c)));
    }
}

public sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(i => i.SecretHash).HasMaxLength(64);
        builder.Property(i => i.Note).HasMaxLength(160);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => i.SecretHash).IsUnique();
        builder.HasOne<Space>().WithMany().HasForeignKey(i => i.SpaceId);
    }
}
