using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Content;

/// <summary>What an item said at one save, whole, so that it can be compared and restored.</summary>
public sealed class ContentRevision
{
    public long Id { get; private set; }
    public long ItemId { get; private set; }
    public int Number { get; private set; }
    public DateTime AtUtc { get; private set; }
    public Guid ById { get; private set; }
    public string Json { get; private set; } = "";

    public static ContentRevision Of(ContentItem item, Guid byId) => new()
    {
        ItemId = item.Id,
        Number = item.Revision,
        AtUtc = item.ModifiedUtc,
        ById = byId,
        Json = JsonColumn.Write(((IHasContent)item).Content),
    };

    public IContent Read(ContentType type) =>
        (IContent)System.Text.Json.JsonSerializer.Deserialize(Json, type.ContentRecord, JsonColumn.Options)!;
}

public sealed class ContentRevisionMapping : IEntityTypeConfiguration<ContentRevision>
{
    public void Configure(EntityTypeBuilder<ContentRevision> builder)
    {
        builder.ToTable("ContentRevisions");
        builder.HasIndex(r => new { r.ItemId, r.Number }).IsUnique();
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}
