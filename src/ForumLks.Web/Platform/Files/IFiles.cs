namespace ForumLks.Web.Platform.Files;

/// <summary>What pages say of kept files; the Media feature knows them.</summary>
public interface IFiles
{
    /// <summary>Facts in the order of the paths; unknown paths are left out.</summary>
    Task<IReadOnlyList<FileFacts>> Facts(IReadOnlyList<string> paths, CancellationToken cancel);

    /// <summary>The file itself, for a page that has decided by its own rules that the reader may have it; null where there is none.</summary>
    Task<FileOnDisk?> Open(string path, CancellationToken cancel);

    /// <summary>A picture that an item shows, in a size for small screens; null where the item does not show it. Whoever may read the item may have it.</summary>
    Task<FileOnDisk?> OpenShown(long itemId, string path, int widest, CancellationToken cancel);
}

public sealed record FileOnDisk(string Path, string FileName, string ContentType);

/// <param name="Kind">As readers know it: "PDF", "JPEG".</param>
public sealed record FileFacts(string Path, string FileName, string Kind, long Bytes, int? Pages)
{
    public string Url => $"/media/{Path}";
}
