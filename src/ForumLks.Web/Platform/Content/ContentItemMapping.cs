using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Content;

/// <summary>The narrow shared table; each type has its own beside it, so that lists never read whole texts.</summary>
public sealed class ContentItemMapping : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.ToTable("ContentItems").UseTptMappingStrategy();
        builder.Property(i => i.ContentItemId).HasMaxLength(26);
        builder.Property(i => i.Type).HasMaxLength(40);
        builder.Property(i => i.Slug).HasMaxLength(120);
        builder.Property(i => i.Title).HasMaxLength(ContentItem.TitleLimit);
        builder.Property(i => i.Summary).HasMaxLength(400);
        builder.Property(i => i.Area).HasMaxLength(5);
        builder.Property(i => i.Topic).HasMaxLength(40);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasIndex(i => i.ContentItemId).IsUnique();
        builder.HasIndex(i => new { i.Type, i.Slug }).IsUnique();
        // Visibility stands behind the sort key: a member's "public or members or my space" then still reads in order.
        builder.HasIndex(i => new { i.Type, i.Status, i.DeletedUtc, i.ListedUtc, i.Id, i.Visibility, i.SpaceId });
        builder.HasIndex(i => new { i.SpaceId, i.Type, i.Status, i.DeletedUtc, i.ListedUtc, i.Id, i.Visibility });
        builder.HasIndex(i => new { i.Area, i.Status, i.DeletedUtc, i.ListedUtc, i.Id, i.Visibility, i.SpaceId });
        builder.HasIndex(i => new { i.Status, i.DeletedUtc, i.ListedUtc, i.Id, i.Visibility, i.SpaceId });
        builder.HasIndex(i => i.PublishedUtc);
        builder.HasIndex(i => i.OwnerId);
        // Few items belong to a group; the index holds no others.
        builder.HasIndex(i => new { i.GroupId, i.Status, i.DeletedUtc, i.ListedUtc, i.Id }).HasFilter("\"GroupId\" IS NOT NULL");
    }
}

/// <summary>Mapping that every content type shares; a feature's configuration begins with it.</summary>
public static class ContentMapping
{
    public static void IsContent<TItem, TContent>(this EntityTypeBuilder<TItem> builder, string table)
        where TItem : ContentItem<TContent>
        where TContent : class, IContent, new()
    {
        builder.ToTable(table);
        builder.HasBaseType<ContentItem>();
        builder.Property(i => i.Content).IsJson();
    }
}
