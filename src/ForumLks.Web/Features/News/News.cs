using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.News;

/// <summary>A news item; its folder is already called News.</summary>
public sealed class News : ContentItem<NewsContent>
{
    private readonly List<NewsLink> _links = [];

    /// <summary>What it is about, as rows.</summary>
    public IReadOnlyList<NewsLink> Links => _links;

    protected override void OnWritten(NewsContent content)
    {
        (string, int?)[] wanted = [.. content.Related.Select(id => (id, (int?)null)), .. content.RelatedDecisions.Select(DecisionName.Read).OfType<(string, int)>().Select(d => (d.Item1, (int?)d.Item2))];
        _links.RemoveAll(link => !wanted.Any(link.IsTo));
        _links.AddRange(wanted.Distinct().Where(target => !_links.Exists(link => link.IsTo(target))).Select(target => NewsLink.To(target.Item1, target.Item2)).ToList());
    }
}

public sealed class NewsMapping : IEntityTypeConfiguration<News>
{
    public void Configure(EntityTypeBuilder<News> builder)
    {
        builder.IsContent<News, NewsContent>("News");
        builder.HasMany(n => n.Links).WithOne().HasForeignKey(l => l.NewsId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(n => n.Links).AutoInclude();
    }
}

public static class NewsFeature
{
    public static WebApplicationBuilder AddNews(this WebApplicationBuilder builder)
    {
        Role[] editors = [Role.NewsEditor, Role.ForumAdmin];
        builder.Services.AddSingleton(ContentType.Of<News, NewsContent>("berita", "Berita", [.. editors, Role.Member, Role.Reviewer], editors));
        builder.Services.AddExport<News>();
        builder.Services.AddScoped<RelatedPages>().AddScoped<Platform.Lists.IMentions, Mentions>().AddScoped<Platform.Sharing.ShareWords, NewsWords>();
        builder.Services.AddSingleton<IMovesReferences, NewsMoves>();
        return builder;
    }
}
