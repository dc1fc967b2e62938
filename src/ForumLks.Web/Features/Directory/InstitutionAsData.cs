using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.Directory;

/// <summary>
/// The institution as schema.org/Organization, for search engines. A data block runs nowhere, so the strict content security policy lets it stand; its
/// text is escaped so that no value can end it.
/// </summary>
public static class InstitutionAsData
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Default, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static IHtmlContent Of(Institution institution, string? areaName, string address) =>
        institution is { Status: ContentStatus.Published, Visibility: Visibility.Public }
            ? new HtmlString($"""<script type="application/ld+json">{JsonSerializer.Serialize(Describe(institution, areaName, address), Options)}</script>""")
            : HtmlString.Empty;

    private static Dictionary<string, object?> Describe(Institution institution, string? areaName, string address)
    {
        var content = institution.Content;
        return new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = content.Kind == InstitutionKind.Dinsos ? "GovernmentOrganization" : content.Kind == InstitutionKind.Lks ? "NGO" : "Organization",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = institution.Title,
            ["alternateName"] = content.Aliases.Count > 0 ? content.Aliases : null,
            ["description"] = institution.Summary.Length > 0 ? institution.Summary : null,
            ["identifier"] = content.RegistrationNumber,
            ["areaServed"] = areaName,
            ["address"] = Address(content, areaName),
            ["contactPoint"] = content.Contacts.Count > 0 ? content.Contacts.Select(Contact).ToList() : null,
            ["sameAs"] = content.Website,
            ["dissolutionDate"] = content is { Standing: InstitutionStanding.Bubar, StandingSince: { } day } ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }

    private static Dictionary<string, object?> Address(InstitutionContent content, string? areaName) => new()
    {
        ["@type"] = "PostalAddress",
        ["streetAddress"] = content.Address.Length > 0 ? content.Address : null,
        ["addressLocality"] = areaName,
        ["addressCountry"] = "ID",
    };

    private static Dictionary<string, object?> Contact(InstitutionContact contact) => new()
    {
        ["@type"] = "ContactPoint",
        ["contactType"] = contact.Role,
        ["telephone"] = contact.Phone,
        ["email"] = contact.Email,
    };
}
