using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Resources;

public sealed class Resource : ContentItem<ResourceContent>
{
    public ResourceKind Kind { get; private set; }

    /// <summary>Counted at each download, outside the item's revisions.</summary>
    public int Downloads { get; private set; }

    protected override void OnWritten(ResourceContent content) => Kind = content.Kind;
}

public sealed class ResourceMapping : IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<Resource> builder)
    {
        builder.IsContent<Resource, ResourceContent>("Resources");
        builder.HasIndex(r => r.Kind);
    }
}

public static class ResourcesFeature
{
    /// <summary>Any member may offer a resource; somebody of the space looks at it before others see it.</summary>
    public static WebApplicationBuilder AddResources(this WebApplicationBuilder builder)
    {
        Role[] keepers = [Role.Reviewer, Role.NewsEditor, Role.ForumAdmin];
        builder.Services.AddSingleton(ContentType.Of<Resource, ResourceContent>("sumber", "Sumber daya", [.. keepers, Role.Member], keepers, newVerb: "unggah"));
        return builder;
    }
}
