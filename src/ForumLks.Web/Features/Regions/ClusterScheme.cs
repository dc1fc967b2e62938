using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Regions;

/// <summary>One way to divide a province into clusters (karesidenan); sources disagree, so a cluster always belongs to a named scheme.</summary>
public sealed class ClusterScheme : IAffectsPages
{
    private readonly List<Cluster> _clusters = [];

    public long Id { get; private set; }
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string ProvinceCode { get; private set; } = "";
    public string? Note { get; private set; }
    public IReadOnlyList<Cluster> Clusters => _clusters;

    public static ClusterScheme Of(string slug) => new() { Slug = slug };

    public void Describe(string name, string provinceCode, string? note) => (Name, ProvinceCode, Note) = (name, provinceCode, note);

    public Cluster Cluster(string slug)
    {
        var cluster = _clusters.Find(c => c.Slug == slug);
        if (cluster is null)
        {
            cluster = Regions.Cluster.Of(slug);
            _clusters.Add(cluster);
        }

        return cluster;
    }

    /// <summary>Puts an area into one cluster of this scheme and takes it out of the others.</summary>
    public void Move(string areaCode, Cluster target, string? note)
    {
        if (!areaCode.StartsWith(ProvinceCode + ".", StringComparison.Ordinal))
        {
            throw new BrokenRule("Kabupaten/kota itu tidak termasuk provinsi dari skema ini.");
        }

        foreach (var cluster in _clusters)
        {
            cluster.Remove(areaCode);
        }

        target.Add(areaCode, note);
    }
}

public sealed class Cluster : IAffectsPages
{
    private readonly List<ClusterMember> _members = [];

    public long Id { get; private set; }
    public long SchemeId { get; private set; }
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public IReadOnlyList<ClusterMember> Members => _members;

    internal static Cluster Of(string slug) => new() { Slug = slug };

    public void Rename(string name) => Name = name;

    internal void Remove(string areaCode) => _members.RemoveAll(m => m.AreaCode == areaCode);

    internal void Add(string areaCode, string? note) => _members.Add(ClusterMember.Of(areaCode, note));
}

/// <summary>That an area belongs to a cluster, with a note where sources dispute it.</summary>
public sealed class ClusterMember : IAffectsPages
{
    public long Id { get; private set; }
    public long ClusterId { get; private set; }
    public string AreaCode { get; private set; } = "";
    public string? Note { get; private set; }

    internal static ClusterMember Of(string areaCode, string? note) =>
        new() { AreaCode = areaCode, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() };
}

public sealed class ClusterSchemeMapping : IEntityTypeConfiguration<ClusterScheme>
{
    public void Configure(EntityTypeBuilder<ClusterScheme> builder)
    {
        builder.ToTable("ClusterSchemes");
        builder.Property(s => s.Slug).HasMaxLength(60);
        builder.Property(s => s.Name).HasMaxLength(120);
        builder.Property(s => s.Note).HasMaxLength(1000);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.HasOne<Province>().WithMany().HasForeignKey(s => s.ProvinceCode);
        builder.HasMany(s => s.Clusters).WithOne().HasForeignKey(c => c.SchemeId);
    }
}

public sealed class ClusterMapping : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> builder)
    {
        builder.ToTable("Clusters");
        builder.Property(c => c.Slug).HasMaxLength(60);
        builder.Property(c => c.Name).HasMaxLength(120);
        builder.HasIndex(c => new { c.SchemeId, c.Slug }).IsUnique();
        builder.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.ClusterId);
    }
}

public sealed class ClusterMemberMapping : IEntityTypeConfiguration<ClusterMember>
{
    public void Configure(EntityTypeBuilder<ClusterMember> builder)
    {
        builder.ToTable("ClusterMembers");
        builder.Property(m => m.Note).HasMaxLength(300);
        builder.HasIndex(m => new { m.ClusterId, m.AreaCode }).IsUnique();
        builder.HasOne<Area>().WithMany().HasForeignKey(m => m.AreaCode);
    }
}
