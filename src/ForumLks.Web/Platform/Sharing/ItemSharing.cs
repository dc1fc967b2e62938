using System.Text.Json.Nodes;
using ForumLks.Text;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Platform.Sharing;

/// <summary>An item seen from outside: its short address, its card, its message, and what search engines are told.</summary>
public sealed class ItemSharing(ContentTypes types, IEnumerable<ShareWords> words, ISpaceNames spaces, IPlaceNames places, QueryCache queries, SiteAddress site, TimeProvider clock)
{
    /// <summary>Only what strangers may read has a card, and can be kept on a device.</summary>
    public bool IsForEverybody(ContentItem item) =>
        item is { Status: ContentStatus.Published, Visibility: Visibility.Public, DeletedUtc: null } && item.PublishedUtc <= clock.GetUtcNow().UtcDateTime;

    public string ShortLink(ContentItem item) => site.LinkTo($"/s/{ShareCode.Of(item.Id)}");

    /// <summary>With the revision, so that messengers fetch a new card when the item has changed.</summary>
    public static string CardOf(ContentItem item) => $"/kartu/{ShareCode.Of(item.Id)}.jpg?v={item.Revision}";

    public async Task<string> Message(ContentItem item, Reader reader, CancellationToken cancel)
    {
        var link = site.LinkTo(types.UrlOf(item));
        if (WordsOf(item) is { } own && await own.Message(item, link, reader, cancel) is { } told)
        {
            return told;
        }

        var place = await Place(item, cancel);
        return $"*{item.Title}*\n{(place.Length == 0 ? "" : place + "\n")}\n{item.Summary}\n\nSelengkapnya: {link}";
    }

    public ShareFigure? Figure(ContentItem item) => WordsOf(item)?.Figure(item);

    /// <summary>"Karesidenan Madiun · Kabupaten Ngawi"; each once, and nothing where neither is known.</summary>
    public async Task<string> Place(ContentItem item, CancellationToken cancel)
    {
        var area = (await places.Names(cancel))(item.Area);
        var space = (await SpaceOf(item, cancel))?.Name;
        return string.Join(" · ", new[] { space, area }.Where(name => !string.IsNullOrEmpty(name)).Distinct());
    }

    /// <summary>The item's JSON-LD is made once for each revision, the same for all readers.</summary>
    public async Task<PassedOn> Of(ContentItem item, CancellationToken cancel)
    {
        var page = item.Status == ContentStatus.Published ? $"/bagikan/{ShareCode.Of(item.Id)}" : null;
        return IsForEverybody(item)
            ? new PassedOn(page, CardOf(item), await queries.Get($"schema {item.Id} {item.Revision}", Reader.Stranger, [PageCacheTags.Item(item.Id), PageCacheTags.Places], c => Describe(item, c), cancel))
            : new PassedOn(page, null, HtmlString.Empty);
    }

    public PassedOn Of(SharedPlace place) => new(place.Page, place.Card, Schema(place));

    private HtmlString Schema(SharedPlace place) => Script(
        new JsonObject { ["@type"] = place.SchemaType, ["name"] = place.Name, ["description"] = place.Description, ["url"] = site.LinkTo(place.Url), ["image"] = site.LinkTo(place.Card) },
        Trail([.. place.Trail, (place.Name, place.Url)]));

    private async Task<HtmlString> Describe(ContentItem item, CancellationToken cancel)
    {
        var space = await SpaceOf(item, cancel);
        var type = types.Of(item);
        return Script(Described(item, space), Trail((type.Word, $"/{type.Path}"), space is null ? null : (space.Name, $"/ruang/{space.Slug}"), (item.Title, type.UrlOf(item.Slug))));
    }

    /// <summary>The encoder of System.Text.Json writes "&lt;" and "&amp;" as escapes: nothing in the text can end the element.</summary>
    private static HtmlString Script(JsonObject described, JsonObject trail)
    {
        var graph = new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray(described, trail) };
        return new HtmlString($"<script type=\"application/ld+json\">{graph.ToJsonString()}</script>");
    }

    private JsonObject Described(ContentItem item, SpaceName? space)
    {
        var own = WordsOf(item);
        var schema = new JsonObject
        {
            ["@type"] = own?.SchemaType ?? "Article",
            ["name"] = item.Title,
            ["description"] = item.Summary,
            ["url"] = site.LinkTo(types.UrlOf(item)),
            ["image"] = site.LinkTo(CardOf(item)),
        };
        if (own is null || own.SchemaType.EndsWith("Article", StringComparison.Ordinal) || own.SchemaType.EndsWith("Posting", StringComparison.Ordinal))
        {
            schema["headline"] = Excerpt.Of(item.Title, 110);
            schema["inLanguage"] = "id";
            schema["datePublished"] = Moment(item.PublishedUtc!.Value);
            schema["dateModified"] = Moment(item.ModifiedUtc);
            schema["author"] = Organization(space?.Name ?? "ForumLKS");
            schema["publisher"] = Organization("ForumLKS");
        }

        own?.Describe(schema, item);
        return schema;
    }

    public static JsonObject Organization(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    private JsonObject Trail(params IEnumerable<(string Name, string Url)?> steps) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. steps.OfType<(string Name, string Url)>().Select((step, i) => (JsonNode)new JsonObject
        {
            ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = step.Name, ["item"] = site.LinkTo(step.Url),
        })]),
    };

    private ShareWords? WordsOf(ContentItem item) => words.FirstOrDefault(w => w.Type == item.Type);

    private async Task<SpaceName?> SpaceOf(ContentItem item, CancellationToken cancel) =>
        item.SpaceId is null ? null : (await spaces.All(cancel)).FirstOrDefault(s => s.Id == item.SpaceId);

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>How a page is passed on.</summary>
/// <param name="Page">Where its message, short address and QR are; null for what is not out yet.</param>
/// <param name="Card">Null where strangers may not read: nothing of it is shown or kept elsewhere then.</param>
/// <param name="Schema">JSON-LD of what everybody may read, and of the way to it.</param>
public sealed record PassedOn(string? Page, string? Card, IHtmlContent Schema);
