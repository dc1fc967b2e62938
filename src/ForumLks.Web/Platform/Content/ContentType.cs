using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Content;

/// <summary>What the platform must know of a content type; each content feature registers one.</summary>
/// <param name="Name">As in recipes: "Practice".</param>
/// <param name="Path">First part of its addresses: "praktik".</param>
/// <param name="Word">What readers call one: "Praktik baik".</param>
/// <param name="IsDated">Whether lists say when; a body in a directory has no date.</param>
/// <param name="NewVerb">Last part of the address where a new one is written.</param>
/// <param name="Publishers">Space roles that may publish; other writers submit for review.</param>
public sealed record ContentType(string Name, string Path, string Word, Type ItemType, Type ContentRecord, Role[] Writers, Role[] Publishers, string NewVerb = "tulis", bool IsDated = true)
{
    /// <summary>Where a page of the document of an item can be read, from the item's address and the page's number; null for types without such a reader.</summary>
    public Func<string, int, string>? DocumentPage { get; init; }

    public string UrlOf(string slug) => $"/{Path}/{slug}";

    public string NewUrl => $"/{Path}/{NewVerb}";

    public string EditUrlOf(string slug) => $"/{Path}/{slug}/ubah";

    /// <summary>The Razor page that writes and edits one, in the feature's own folder.</summary>
    public string EditorPage => $"/{ItemType.Namespace!.Split('.')[^1]}/Write";

    public bool MayWrite(Reader reader, long? spaceId) => reader.HasAny(Writers, spaceId);

    public bool MayPublish(Reader reader, long? spaceId) => reader.HasAny(Publishers, spaceId);

    /// <summary>What only a group reads, its members publish among themselves.</summary>
    public bool MayPublish(Reader reader, long? spaceId, Visibility visibility, long? groupId) =>
        visibility == Visibility.Group ? reader.IsIn(groupId) : MayPublish(reader, spaceId);

    public bool MayPublish(Reader reader, ContentItem item) => MayPublish(reader, item.SpaceId, item.Visibility, item.GroupId);

    /// <summary>
    /// Owners edit their own; what is out, only those who could have published it themselves: otherwise a review
    /// could be gone around by an edit afterwards. (They can withdraw it, change it and submit it again.)
    /// Whoever keeps an item for its institution edits it as it stands.
    /// </summary>
    public bool MayEdit(Reader reader, ContentItem item) =>
        reader.Tends(item)
        || reader.Kept.Contains(item.Id)
        || (reader.IsMember && item.OwnerId == reader.Id && (item.Status != ContentStatus.Published || MayPublish(reader, item)));

    public static ContentType Of<TItem, TContent>(string path, string word, Role[] writers, Role[] publishers, string newVerb = "tulis")
        where TItem : ContentItem<TContent>
        where TContent : class, IContent, new() =>
        new(typeof(TItem).Name, path, word, typeof(TItem), typeof(TContent), writers, publishers, newVerb);
}

/// <summary>All content types, by name and by path.</summary>
public sealed class ContentTypes(IEnumerable<ContentType> types)
{
    private readonly Dictionary<string, ContentType> _byName = types.ToDictionary(t => t.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<ContentType> All => _byName.Values;

    public ContentType this[string name] => _byName[name];

    public ContentType? Find(string name) => _byName.GetValueOrDefault(name);

    public ContentType Of(ContentItem item) => _byName[item.Type];

    public string UrlOf(ContentItem item) => Of(item).UrlOf(item.Slug);
}
