using ForumLks.Web.Data;
using ForumLks.Web.Platform.Citing;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Resources;

public sealed class Resource : ContentItem<ResourceContent>
{
    public ResourceKind Kind { get; private set; }

    /// <summary>Counted at each download, outside the item's revisions.</summary>
    public int Downloads { get; private set; }

    /// <summary>Kind, number and year of a regulation as citations name it: "permensos/184/2011".</summary>
    public string? RuleKey { get; private set; }

    /// <summary>Whose regulation it is, where every province numbers its own.</summary>
    public string RulePlace { get; private set; } = "";

    /// <summary>Its standards, kinds of service and keywords, each between bars, for the filters of the list.</summary>
    public string Marks { get; private set; } = "";

    /// <summary>A replaced file stays as an earlier version, whatever the form says or forgets.</summary>
    protected override void OnWriting(ResourceContent before, ResourceContent after)
    {
        if (before.File is { Length: > 0 } file)
        {
            after.OlderFiles = [.. before.OlderFiles.Select(f => f with { })];
            if (file != after.File && after.OlderFiles.TrueForAll(f => f.File != file))
            {
                after.OlderFiles.Add(new OlderFile { File = file, Note = before.FileNote });
            }

            after.OlderFiles.RemoveAll(f => f.File == after.File);
        }
    }

    protected override void OnWritten(ResourceContent content)
    {
        Kind = content.Kind;
        (RuleKey, RulePlace) = content.Rule is { } rule ? (rule.Key, rule.Place) : (null, "");
        Marks = ResourceMarks.Of(content);
    }
}

public sealed class ResourceMapping : IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<Resource> builder)
    {
        builder.IsContent<Resource, ResourceContent>("Resources");
        builder.HasIndex(r => r.Kind);
        builder.Property(r => r.RuleKey).HasMaxLength(80);
        builder.Property(r => r.RulePlace).HasMaxLength(80);
        builder.Property(r => r.Marks).HasMaxLength(1000);
        builder.HasIndex(r => r.RuleKey);
    }
}

public static class ResourcesFeature
{
    /// <summary>Any member may offer a resource; somebody of the space looks at it before others see it.</summary>
    public static WebApplicationBuilder AddResources(this WebApplicationBuilder builder)
    {
        Role[] keepers = [Role.Reviewer, Role.NewsEditor, Role.ForumAdmin];
        builder.Services.AddSingleton(ContentType.Of<Resource, ResourceContent>("sumber", "Sumber daya", [.. keepers, Role.Member], keepers, newVerb: "unggah") with { DocumentPage = (url, page) => $"{url}/baca?halaman={page}" });
        builder.Services.AddExport<Resource>((_, resources, asked, _) => ValueTask.FromResult(ShelfFilter.Read(asked).On(resources)));
        builder.Services.AddScoped<Shelf>().AddScoped<FileVersions>().AddScoped<RuleReading>().AddScoped<Citing>().AddScoped<Platform.Sharing.ShareWords, ResourceWords>();
        builder.Services.AddScoped<ICitations>(services => services.GetRequiredService<Citing>());
        builder.Services.AddScoped<ISaveParticipant, RuleRelations>().AddScoped<ISaveParticipant, CitationKeeping>();
        builder.Services.AddScoped<IRebuilt, CitationRebuilding>();
        return builder;
    }
}
