using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Regions;

public sealed class Province : IAffectsPages
{
    /// <summary>Kemendagri code, two digits, for example "35".</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>WIB, WITA or WIT.</summary>
    public string TimeZone { get; private set; } = "WIB";

    public static Province Of(string code) => new() { Code = code };

    public void Rename(string name, string timeZone) => (Name, TimeZone) = (name, timeZone);
}

public sealed class ProvinceMapping : IEntityTypeConfiguration<Province>
{
    public void Configure(EntityTypeBuilder<Province> builder)
    {
        builder.ToTable("Provinces");
        builder.HasKey(p => p.Code);
        builder.Property(p => p.Code).HasMaxLength(2);
        builder.Property(p => p.Name).HasMaxLength(60);
        builder.Property(p => p.TimeZone).HasMaxLength(4);
    }
}
