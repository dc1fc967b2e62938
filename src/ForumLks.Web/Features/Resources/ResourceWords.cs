using System.Globalization;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Resources;

/// <summary>A document outside the site: what it is, whose, and of which year.</summary>
public sealed class ResourceWords : ShareWords
{
    public override string Type => nameof(Resource);

    public override ShareFigure? Figure(ContentItem item)
    {
        var content = ((Resource)item).Content;
        return new ShareFigure(content.Kind.Word(), string.Join(", ", new[] { content.Publisher, content.Year?.ToString(CultureInfo.InvariantCulture) }.Where(words => !string.IsNullOrEmpty(words))));
    }
}
