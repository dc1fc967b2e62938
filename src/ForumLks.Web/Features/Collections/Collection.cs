using ForumLks.Web.Features.Resources;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Collections;

/// <summary>A list that somebody put together and into order, with a word at each entry why it is there.</summary>
public sealed class Collection : ContentItem<CollectionContent>;

public sealed class CollectionMapping : IEntityTypeConfiguration<Collection>
{
    public void Configure(EntityTypeBuilder<Collection> builder) => builder.IsContent<Collection, CollectionContent>("Collections");
}

public static class CollectionsFeature
{
    /// <summary>Documents, and the lists made of them.</summary>
    public static WebApplicationBuilder AddShelves(this WebApplicationBuilder builder) => builder.AddResources().AddCollections();

    private static WebApplicationBuilder AddCollections(this WebApplicationBuilder builder)
    {
        Role[] curators = [Role.NewsEditor, Role.ForumAdmin];
        builder.Services.AddSingleton(ContentType.Of<Collection, CollectionContent>("koleksi", "Koleksi", curators, curators));
        builder.Services.AddScoped<CollectionReading>();
        return builder;
    }
}
