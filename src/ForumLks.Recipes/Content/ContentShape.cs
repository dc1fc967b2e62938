using System.Text.Json.Nodes;

namespace ForumLks.Recipes;

/// <summary>
/// Maps content records to Orchard content items and back by reflection. Title and Body have their parts; every other property is a field
/// of a part named as the type; a list of records is a named BagPart. Records need settable or init properties and a parameterless
/// constructor; required members, lengths and ranges come from System.ComponentModel.DataAnnotations, references and media from
/// <see cref="ReferenceAttribute"/> and <see cref="MediaAttribute"/>.
/// </summary>
public class ContentShape
{
    private readonly ContentLayout layout;

    private protected ContentShape(Type type) => layout = new ContentLayout(RecordShape.Of(type), isItem: true);

    /// <summary>The technical name of the content type.</summary>
    public string ContentType => layout.Shape.ContentType;

    /// <summary>The record.</summary>
    public Type Type => layout.Shape.Type;

    /// <summary>The shape of a record known only at run time.</summary>
    /// <exception cref="NotSupportedException">The record has a property that no Orchard
    /// field keeps, or no parameterless constructor.</exception>
    public static ContentShape For(Type type) => new(type);

    /// <summary>The record in a content item; members that could not be read keep the value the record gives them.</summary>
    /// <param name="item">The content item. Its envelope is read by <see cref="OrchardEnvelope.Read"/>.</param>
    /// <param name="problems">Receives what is missing, of a wrong type, too long or unknown, each with its line.</param>
    public object ReadContent(RecipeNode item, RecipeProblems problems) => new ContentReader(layout, item, problems).Read();

    /// <summary>The content item of a record.</summary>
    /// <param name="content">A record of this shape's type.</param>
    /// <param name="envelope">Ids, times, owner, path, space and visibility; what is null is left out.</param>
    /// <exception cref="ArgumentException"><paramref name="content"/> is of another type.</exception>
    public JsonObject WriteContent(object content, OrchardEnvelope envelope)
    {
        if (!Type.IsInstanceOfType(content)) throw new ArgumentException($"Expected {Type}, got {content.GetType()}.", nameof(content));
        return ContentWriter.Write(layout, content, envelope);
    }

    /// <summary>Where a member's value stands in a content item, for problems that only the
    /// caller can find; the item's own place when it is absent.</summary>
    /// <param name="item">The content item.</param>
    /// <param name="member">Name of the record's property.</param>
    public RecipePosition PlaceOf(RecipeNode item, string member) => ContentPlaces.Of(layout, item, member) ?? item.Position;

    internal ContentLayout Layout => layout;
}
