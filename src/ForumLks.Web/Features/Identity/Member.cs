using ForumLks.Text;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Identity;

/// <summary>A person with an account. What others see is a display name, a position and an institution; never a contact.</summary>
public sealed partial class Member : IdentityUser<Guid>, IAffectsPages, IConcernsPerson
{
    private readonly List<SpaceRole> _roles = [];

    /// <summary>26 characters of Orchard's alphabet: the id in recipes and profile addresses.</summary>
    public string PublicId { get; private set; } = "";
    public string DisplayName { get; private set; } = "";
    public string? Position { get; private set; }
    public string? InstitutionId { get; private set; }
    public bool IsPlatformAdmin { get; private set; }
    public bool IsEnabled { get; private set; } = true;
    public DateTime JoinedUtc { get; private set; }
    public DateTime? ConsentUtc { get; private set; }

    /// <summary>Which wording of the consent was agreed to.</summary>
    public string? ConsentVersion { get; private set; }
    public IReadOnlyList<SpaceRole> Roles => _roles;

    public static Member Named(string userName, string publicId, DateTime now) =>
        new() { Id = Guid.CreateVersion7(), UserName = userName, PublicId = publicId, JoinedUtc = now };

    public void Introduce(string displayName, string? position, string? institutionId) =>
        (DisplayName, Position, InstitutionId) = (TitleText.Clean(displayName), TitleText.Clean(position) is { Length: > 0 } given ? given : null, institutionId);

    public void Consent(string version, DateTime now) => (ConsentVersion, ConsentUtc) = (version, now);

    public void MakePlatformAdmin(bool isAdmin) => IsPlatformAdmin = isAdmin;

    public void Enable(bool isEnabled) => IsEnabled = isEnabled;

    public void Grant(long spaceId, Role role)
    {
        if (!_roles.Exists(r => r.SpaceId == spaceId && r.Role == role))
        {
            _roles.Add(SpaceRole.Of(spaceId, role));
        }
    }

    /// <summary>Signing in, right or wrong, writes too; it must not empty the page cache.</summary>
    bool IAffectsPages.ShowsAnyOf(string[] members) =>
        members.Any(m => m is nameof(DisplayName) or nameof(Position) or nameof(InstitutionId) or nameof(IsEnabled) or nameof(UserName) or nameof(HidesName));

    Guid IConcernsPerson.PersonId => Id;

    public void Revoke(long spaceId, Role role) => _roles.RemoveAll(r => r.SpaceId == spaceId && r.Role == role);
}

/// <summary>A role held in one space.</summary>
public sealed class SpaceRole : IConcernsPerson
{
    public long Id { get; private set; }
    public Guid MemberId { get; private set; }
    public long SpaceId { get; private set; }
    public Role Role { get; private set; }

    Guid IConcernsPerson.PersonId => MemberId;

    internal static SpaceRole Of(long spaceId, Role role) => new() { SpaceId = spaceId, Role = role };
}

public sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members");
        builder.Property(m => m.PublicId).HasMaxLength(26);
        builder.HasIndex(m => m.PublicId).IsUnique();
        builder.Property(m => m.DisplayName).HasMaxLength(120);
        builder.Property(m => m.Position).HasMaxLength(120);
        builder.Property(m => m.InstitutionId).HasMaxLength(26);
        builder.Property(m => m.ConsentVersion).HasMaxLength(20);
        builder.Property(m => m.UserName).HasMaxLength(60);
        builder.Property(m => m.NormalizedUserName).HasMaxLength(60);
        builder.Property(m => m.Email).HasMaxLength(200);
        builder.Property(m => m.NormalizedEmail).HasMaxLength(200);
        builder.Property(m => m.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(m => m.NormalizedUserName).IsUnique();
        builder.HasIndex(m => m.NormalizedEmail).IsUnique();
        builder.HasMany(m => m.Roles).WithOne().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Roles).AutoInclude();
    }
}

public sealed class SpaceRoleMapping : IEntityTypeConfiguration<SpaceRole>
{
    public void Configure(EntityTypeBuilder<SpaceRole> builder)
    {
        builder.ToTable("SpaceRoles");
        builder.HasIndex(r => new { r.MemberId, r.SpaceId, r.Role }).IsUnique();
        builder.HasOne<Space>().WithMany().HasForeignKey(r => r.SpaceId);
    }
}

/// <summary>The library's own tables for claims, outside logins and tokens.</summary>
public sealed class IdentityTables :
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("MemberClaims");
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("MemberLogins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.HasOne<Member>().WithMany().HasForeignKey(l => l.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("MemberTokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.HasOne<Member>().WithMany().HasForeignKey(t => t.UserId);
    }
}
