using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Security.SignedLinks;

/// <summary>That a link which works once is still there to be used; it holds neither the token nor what it is about.</summary>
[Unaudited("what is done by the link is audited itself")]
public sealed class OnceLink
{
    public string Id { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public DateTime ExpiresUtc { get; private set; }
    public DateTime? UsedUtc { get; private set; }

    internal static OnceLink Of(SignedLink link, string purpose) => new() { Id = link.Id, Purpose = purpose, ExpiresUtc = link.ExpiresUtc };
}

public sealed class OnceLinkMapping : IEntityTypeConfiguration<OnceLink>
{
    public void Configure(EntityTypeBuilder<OnceLink> builder)
    {
        builder.ToTable("OnceLinks");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).HasMaxLength(32);
        builder.Property(l => l.Purpose).HasMaxLength(40);
        builder.HasIndex(l => l.ExpiresUtc);
    }
}
