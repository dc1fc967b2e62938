using System.Text.Json.Nodes;
using ForumLks.Text;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Practices;

/// <summary>A practice outside the site: its figure, and how it is done.</summary>
public sealed class PracticeWords(Places places) : ShareWords
{
    public override string Type => nameof(Practice);

    public override string SchemaType => "HowTo";

    public override async Task<string?> Message(ContentItem item, string link, Reader reader, CancellationToken cancel) =>
        PracticeText.Of((Practice)item, (await places.Now(cancel)).NameOf(item.Area), link);

    public override ShareFigure? Figure(ContentItem item) => ((Practice)item).Content is { Figure: { } figure } content
        ? new ShareFigure(figure, string.Join(", ", new[] { content.FigureMeaning, content.FigurePeriod }.Where(words => !string.IsNullOrEmpty(words))))
        : null;

    public override void Describe(JsonObject schema, ContentItem item) =>
        schema["step"] = new JsonArray([.. ((Practice)item).Content.Steps.Select(step => (JsonNode)new JsonObject { ["@type"] = "HowToStep", ["text"] = Excerpt.Of(step, 160) })]);
}
