using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Recipes;

/// <summary>One setting of the site by name, as recipes bring it.</summary>
public sealed class SiteSetting : IAffectsPages
{
    public const string InstalledRecipe = "InstalledRecipe";

    public string Name { get; private set; } = "";
    public string Value { get; private set; } = "";

    public static async Task Keep(ForumDb db, string name, string value, CancellationToken cancel)
    {
        var setting = await db.Set<SiteSetting>().FindAsync([name], cancel);
        if (setting is null)
        {
            setting = new SiteSetting { Name = name };
            db.Add(setting);
        }

        setting.Value = value;
    }
}

public sealed class SiteSettingMapping : IEntityTypeConfiguration<SiteSetting>
{
    public void Configure(EntityTypeBuilder<SiteSetting> builder)
    {
        builder.ToTable("SiteSettings");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(120);
    }
}
