using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Search;

/// <summary>A line of the dictionary that the site's admins added, or one of the shipped lines that they switched off.</summary>
public sealed class AliasLine : IAffectsPages
{
    public const int Longest = 500;

    public long Id { get; private set; }

    /// <summary>In the library's text form: direction, weight, names, parted by tabs.</summary>
    public string Line { get; private init; } = "";

    public bool IsSilenced { get; private init; }

    public IReadOnlyList<string> Names => Line.Split('\t')[2..];

    public static AliasLine Added(string line) => new() { Line = line };

    public static AliasLine Silenced(string shipped) => new() { Line = shipped, IsSilenced = true };
}

public sealed class AliasLineMapping : IEntityTypeConfiguration<AliasLine>
{
    public void Configure(EntityTypeBuilder<AliasLine> builder)
    {
        builder.ToTable("SearchAliases");
        builder.Property(a => a.Line).HasMaxLength(AliasLine.Longest);
        builder.Ignore(a => a.Names);
        builder.HasIndex(a => a.Line).IsUnique();
    }
}
