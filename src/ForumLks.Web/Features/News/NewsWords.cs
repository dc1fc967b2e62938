using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.News;

/// <summary>A news item outside the site: its day.</summary>
public sealed class NewsWords : ShareWords
{
    public override string Type => nameof(News);

    public override string SchemaType => "NewsArticle";

    public override ShareFigure? Figure(ContentItem item) =>
        new(IndonesianDate.Long(new DateTimeOffset(item.PublishedUtc ?? item.ModifiedUtc, TimeSpan.Zero).DateIn(IndonesianZone.Wib)), Excerpt.Of(item.Summary, 90));
}
