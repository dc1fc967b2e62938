using ForumLks.Text;

namespace ForumLks.Web.Platform.Content;

/// <summary>
/// What every published thing shares: identity, address, place, who may see it, its state and its revision.
/// A content type derives from it and adds its own columns.
/// </summary>
public abstract partial class ContentItem
{
    public const int TitleLimit = 200;

    public long Id { get; private set; }

    /// <summary>26 characters of Orchard's alphabet: the identity that travels in recipes and addresses.</summary>
    public string ContentItemId { get; private set; } = "";

    public string Type { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>Kemendagri code of a kabupaten/kota ("35.21") or province ("35").</summary>
    public string? Area { get; private set; }

    /// <summary>The kind of service it is about, a facet of lists and search.</summary>
    public string? Topic { get; private set; }

    public long? SpaceId { get; private set; }
    public Visibility Visibility { get; private set; } = Visibility.Public;

    /// <summary>The working group it belongs to, whoever may read it.</summary>
    public long? GroupId { get; private set; }

    /// <summary>The working group, where nobody else reads it.</summary>
    public long? OnlyGroupId => Visibility == Visibility.Group ? GroupId : null;
    public ContentStatus Status { get; private set; } = ContentStatus.Draft;
    public Guid OwnerId { get; private set; }
    public DateTime CreatedUtc { get; private set; }
    public DateTime ModifiedUtc { get; private set; }

    /// <summary>When readers may see it; in the future while publishing is scheduled.</summary>
    public DateTime? PublishedUtc { get; private set; }

    /// <summary>The moment under which lists show it: when it happened, or else when it was published.</summary>
    public DateTime ListedUtc { get; private set; }

    public DateTime? DeletedUtc { get; private set; }

    /// <summary>Counts saves; the token by which an edit conflict is noticed.</summary>
    public int Revision { get; private set; }

    /// <summary>Text for search beside title and summary: plain words, no markup.</summary>
    public abstract string SearchText { get; }

    protected void Describe(string title, string summary, string? area, string? topic)
    {
        Title = TitleText.Clean(title);
        Summary = summary.Trim();
        Area = string.IsNullOrWhiteSpace(area) ? null : area.Trim();
        Topic = topic;
    }

    internal void Begin(string type, string contentItemId, string slug, Guid ownerId, DateTime now)
    {
        Type = type;
        ContentItemId = contentItemId;
        Slug = slug;
        OwnerId = ownerId;
        CreatedUtc = ModifiedUtc = now;
    }

    /// <summary>What only a group reads stands in no space: whoever keeps a space has no part in it.</summary>
    internal void Place(long? spaceId, Visibility visibility, long? groupId = null)
    {
        SpaceId = visibility == Visibility.Group ? null : spaceId;
        Visibility = visibility;
        GroupId = groupId;
    }

    /// <summary>When what it tells of happened; null where its publication is its date.</summary>
    protected virtual DateTime? HappenedUtc => null;

    internal void MarkSaved(DateTime now)
    {
        Revision++;
        ModifiedUtc = now;
        ListedUtc = HappenedUtc ?? PublishedUtc ?? now;
    }
}
