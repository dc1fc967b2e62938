using System.Text.Json.Nodes;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Sharing;

/// <summary>What a content type tells of its items outside the site, beyond title, summary and place; a type without one is told as an article.</summary>
public abstract class ShareWords
{
    /// <summary>The content type's name.</summary>
    public abstract string Type { get; }

    /// <summary>The schema.org type.</summary>
    public virtual string SchemaType => "Article";

    /// <summary>The message to paste into WhatsApp; null for the usual one.</summary>
    public virtual Task<string?> Message(ContentItem item, string link, Reader reader, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>What the card shows large: the result of a practice, the date of a meeting.</summary>
    public virtual ShareFigure? Figure(ContentItem item) => null;

    /// <summary>Adds what schema.org knows of this type alone.</summary>
    public virtual void Describe(JsonObject schema, ContentItem item)
    {
    }
}

public sealed record ShareFigure(string Large, string Small);
