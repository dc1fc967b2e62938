using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.News;

/// <summary>A news item; its folder is already called News.</summary>
public sealed class News : ContentItem<NewsContent>;

public sealed class NewsMapping : IEntityTypeConfiguration<News>
{
    public void Configure(EntityTypeBuilder<News> builder) => builder.IsContent<News, NewsContent>("News");
}

public static class NewsFeature
{
    public static WebApplicationBuilder AddNews(this WebApplicationBuilder builder)
    {
        Role[] editors = [Role.NewsEditor, Role.ForumAdmin];
        builder.Services.AddSingleton(ContentType.Of<News, NewsContent>("berita", "Berita", [.. editors, Role.Member, Role.Reviewer], editors));
        return builder;
    }
}
