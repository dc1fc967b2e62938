using System.Text.Json.Nodes;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Discussions;

/// <summary>A question outside the site. Its space is named as the author: whoever asks here did not ask to be found by name elsewhere.</summary>
public sealed class TopicShareWords : ShareWords
{
    public override string Type => nameof(Topic);

    public override string SchemaType => "DiscussionForumPosting";

    public override void Describe(JsonObject schema, ContentItem item) => schema["text"] = item.Summary;
}
