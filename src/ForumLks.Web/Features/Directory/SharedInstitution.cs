using System.Globalization;
using System.Text.Json.Nodes;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Directory;

/// <summary>An institution outside the site: what it is, whom it serves and how it is reached, as schema.org/Organization.</summary>
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
        var content = ((Institution)item).Content;
        schema["@type"] = content.Kind switch { InstitutionKind.Dinsos => "GovernmentOrganization", InstitutionKind.Lks => "NGO", _ => SchemaType };
        Put(schema, "alternateName", content.Aliases.Count > 0 ? new JsonArray([.. content.Aliases.Select(name => (JsonNode)name)]) : null);
        Put(schema, "identifier", content.RegistrationNumber);
        Put(schema, "sameAs", content.Website);
        Put(schema, "contactPoint", content.Contacts.Count > 0 ? new JsonArray([.. content.Contacts.Select(Contact)]) : null);
        Put(schema, "dissolutionDate", content is { Standing: InstitutionStanding.Bubar, StandingSince: { } day } ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "ID" };
        Put(address, "streetAddress", content.Address.Length > 0 ? content.Address : null);
        schema["address"] = address;
    }

    private static JsonNode Contact(InstitutionContact contact)
    {
        var point = new JsonObject { ["@type"] = "ContactPoint", ["contactType"] = contact.Role };
        Put(point, "telephone", contact.Phone);
        Put(point, "email", contact.Email);
        return point;
    }

    private static void Put(JsonObject into, string name, JsonNode? value)
    {
        if (value is not null)
        {
            into[name] = value;
        }
    }
}
