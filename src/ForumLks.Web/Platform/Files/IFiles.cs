namespace ForumLks.Web.Platform.Files;

/// <summary>What pages say of kept files; the Media feature knows them.</summary>
public interface IFiles
{
    /// <summary>Facts in the order of the paths; unknown paths are left out.</summary>
    Task<IReadOnlyList<FileFacts>> Facts(IReadOnlyList<string> paths, CancellationToken cancel);
}

/// <param name="Kind">As readers know it: "PDF", "JPEG".</param>
public sealed record FileFacts(string Path, string FileName, string Kind, long Bytes, int? Pages)
{
    public string Url => $"/media/{Path}";
}
