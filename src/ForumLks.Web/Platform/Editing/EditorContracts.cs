using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Platform.Editing;

/// <summary>What the editing page works with.</summary>
public sealed record EditorTools(
    ForumDb Db, ContentDesk Desk, ContentTypes Types, FormDrafts Drafts, ISpaceNames Spaces, IGroupNames Groups, IUploads Uploads, IEnumerable<IContentLock> Locks, DocumentsAtHand Documents)
{
    public async Task<string?> WhyLocked(ContentItem item, CancellationToken cancel)
    {
        foreach (var one in Locks)
        {
            if (await one.WhyLocked(Db, item, cancel) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }
}

/// <summary>The spaces by name; the Spaces feature knows them.</summary>
public interface ISpaceNames
{
    Task<IReadOnlyList<SpaceName>> All(CancellationToken cancel);
}

/// <summary>The working groups by name; the Groups feature knows them.</summary>
public interface IGroupNames
{
    /// <summary>Those the reader is in and may still write for, by name.</summary>
    Task<IReadOnlyList<GroupName>> Of(Reader reader, CancellationToken cancel);

    /// <summary>For its members and an admin of the platform; null for others and where there is none.</summary>
    Task<GroupName?> Find(long groupId, Reader reader, CancellationToken cancel);

    Task<long?> IdOf(string slug, CancellationToken cancel);
}

public sealed record GroupName(long Id, string Slug, string Name)
{
    public string Url => $"/kelompok/{Slug}";
}

public sealed record SpaceName(long Id, string Slug, string Name, string? ProvinceCode, long? ClusterId);

/// <summary>The one path by which files come in; the Media feature keeps it.</summary>
public interface IUploads
{
    /// <param name="description">What a picture shows, for those who do not see it.</param>
    Task<KeptFile> Keep(IFormFile file, string? description, Guid byId, CancellationToken cancel);

    /// <summary>A file that this person brought before; null where there is none of theirs.</summary>
    Task<KeptFile?> Find(string path, Guid byId, CancellationToken cancel);

    /// <summary>What a person's own picture shows, and what they say of faces on it.</summary>
    Task Describe(string path, Guid byId, string alt, FaceAnswer faces, CancellationToken cancel);
}

/// <param name="Problem">Why the file was refused, as a sentence; then nothing was kept.</param>
public sealed record KeptFile(string Path, string Name, bool IsImage, long Bytes, string? Problem = null)
{
    public string Url => $"/media/{Path}";

    public static KeptFile Refused(string sentence) => new("", "", false, 0, sentence);
}

public interface IHasBody
{
    string? Body { get; set; }
}

public interface IHasAttachments
{
    List<string> Attachments { get; }
}

/// <summary>What the shared parts of an editing page show of it.</summary>
public interface IContentEditor
{
    ContentItem? Item { get; }
    IContent Content { get; }
    IContent? Theirs { get; }
    Placement Placement { get; }
    IReadOnlyList<SpaceName> Spaces { get; }

    /// <summary>The writer's working groups; most have none, and their form shows nothing of it.</summary>
    IReadOnlyList<GroupName> Groups { get; }
    DateTime? DraftFrom { get; }
    bool Previewing { get; }
    bool MayPublish { get; }
    bool HasBody { get; }
    string Word { get; }
    string FormAddress { get; }

    /// <summary>What the gate found in the text that was to be published.</summary>
    IReadOnlyList<GateFinding> Held { get; }

    /// <summary>A sentence that tells of one child or client.</summary>
    string? Story { get; }
}
