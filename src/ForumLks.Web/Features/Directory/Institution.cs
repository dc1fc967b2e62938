using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Directory;

public sealed class Institution : ContentItem<InstitutionContent>
{
    public InstitutionKind Kind { get; private set; }

    protected override void OnWritten(InstitutionContent content) => Kind = content.Kind;
}

public sealed class InstitutionMapping : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.IsContent<Institution, InstitutionContent>("Institutions");
        builder.HasIndex(i => i.Kind);
    }
}

public static class DirectoryFeature
{
    public static WebApplicationBuilder AddDirectory(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ContentType.Of<Institution, InstitutionContent>("direktori", "Lembaga", [Role.ForumAdmin], [Role.ForumAdmin]) with { IsDated = false });
        builder.Services.AddScoped<Platform.Sharing.ShareWords, InstitutionWords>();
        return builder;
    }
}
