using System.Text.Json.Nodes;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Directory;

/// <summary>An institution outside the site: what it is and whom it serves.</summary>
public sealed class SharedInstitution : ShareWords
{
    public override string Type => nameof(Institution);

    public override string SchemaType => "Organization";

    public override ShareFigure? Figure(ContentItem item)
    {
        var content = ((Institution)item).Content;
        return new ShareFigure(content.Kind.ShortWord(), string.Join(", ", content.ServiceKinds.Select(k => k.Word())));
    }

    public override void Describe(JsonObject schema, ContentItem item)
    {
        if (((Institution)item).Content.Aliases is { Count: > 0 } aliases)
        {
            schema["alternateName"] = new JsonArray([.. aliases.Select(name => (JsonNode)name)]);
        }
    }
}
