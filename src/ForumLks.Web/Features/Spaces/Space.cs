using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Spaces;

public enum SpaceKind
{
    Cluster,
    Province,
    Country,
}

/// <summary>A forum space: of a cluster (karesidenan), of a province, or of the whole country. None is the boss of another.</summary>
public sealed class Space : IAffectsPages
{
    public long Id { get; private set; }
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public SpaceKind Kind { get; private set; }
    public string? ProvinceCode { get; private set; }
    public long? ClusterId { get; private set; }
    public string Description { get; private set; } = "";

    public static Space Of(string slug) => new() { Slug = slug };

    public void Describe(string name, SpaceKind kind, string description) => (Name, Kind, Description) = (name, kind, description);

    public void Cover(string? provinceCode, long? clusterId) => (ProvinceCode, ClusterId) = (provinceCode, clusterId);
}

public sealed class SpaceMapping : IEntityTypeConfiguration<Space>
{
    public void Configure(EntityTypeBuilder<Space> builder)
    {
        builder.ToTable("Spaces");
        builder.Property(s => s.Slug).HasMaxLength(60);
        builder.Property(s => s.Name).HasMaxLength(120);
        builder.Property(s => s.Description).HasMaxLength(1000);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.HasOne<Province>().WithMany().HasForeignKey(s => s.ProvinceCode);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(s => s.ClusterId);
        builder.HasMany<ContentItem>().WithOne().HasForeignKey(i => i.SpaceId);
    }
}
