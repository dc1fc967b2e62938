namespace ForumLks.Web.Platform.Files;

/// <summary>What pages say of kept files; the Media feature knows them.</summary>
public interface IFiles
{
    /// <summary>Facts in the order of the paths; unknown paths are left out.</summary>
    Task<IReadOnlyList<FileFacts>> Facts(IReadOnlyList<string> paths, CancellationToken cancel);

    /// <summary>The file itself, for a page that has decided by its own rules that the reader may have it; null where there is none, or its consent has ended.</summary>
    Task<OpenFile?> Open(string path, CancellationToken cancel);
}

/// <param name="Content">Can seek; whoever asked for it closes it.</param>
public sealed record OpenFile(Stream Content, string FileName, string ContentType);

/// <param name="Kind">As readers know it: "PDF", "JPEG".</param>
public sealed record FileFacts(string Path, string FileName, string Kind, long Bytes, int? Pages)
{
    public string Url => $"/media/{Path}";
}
