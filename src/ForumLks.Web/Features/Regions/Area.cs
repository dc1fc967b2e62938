using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Regions;

/// <summary>A kabupaten or kota.</summary>
public sealed class Area : IAffectsPages
{
    /// <summary>Kemendagri code, a string: "11.10" is not "11.1".</summary>
    public string Code { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string ProvinceCode { get; private set; } = "";
    public double Latitude { get; private set; }
    public double Longitude { get; private set; }

    /// <summary>Place on the province's tile map, from the upper left.</summary>
    public int Column { get; private set; }
    public int Row { get; private set; }

    public string FullName => $"{Kind} {Name}";

    /// <summary>As neighbours say it, where many stand in a line: "Ngawi", but "Kota Madiun".</summary>
    public string ShortName => Kind == "Kota" ? FullName : Name;

    public static Area Of(string code, string provinceCode) => new() { Code = code, ProvinceCode = provinceCode };

    public void Describe(string kind, string name, double latitude, double longitude) =>
        (Kind, Name, Latitude, Longitude) = (kind, name, latitude, longitude);

    public void PlaceTile(int column, int row) => (Column, Row) = (column, row);
}

public sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("Areas");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(5);
        builder.Property(a => a.Kind).HasMaxLength(10);
        builder.Property(a => a.Name).HasMaxLength(80);
        builder.HasOne<Province>().WithMany().HasForeignKey(a => a.ProvinceCode);
    }
}
