using ForumLks.Text;

namespace ForumLks.Web.Platform.Files;

/// <summary>What pages say of kept files; the Media feature knows them.</summary>
public interface IFiles
{
    /// <summary>Facts in the order of the paths; unknown paths are left out.</summary>
    Task<IReadOnlyList<FileFacts>> Facts(IReadOnlyList<string> paths, CancellationToken cancel);

    /// <summary>By item the newest document it shows; the caller has decided that the reader may see the items.</summary>
    Task<IReadOnlyDictionary<long, FileFacts>> OfItems(IReadOnlyCollection<long> items, CancellationToken cancel);

    /// <summary>The file itself, for a page that has decided by its own rules that the reader may have it; null where there is none, or its consent has ended.</summary>
    Task<OpenFile?> Open(string path, CancellationToken cancel);

    /// <summary>A picture that an item shows, in a size for small screens; null where the item does not show it. Whoever may read the item may have it.</summary>
    Task<OpenFile?> OpenShown(long itemId, string path, int widest, CancellationToken cancel);
}

/// <param name="Content">Can seek; whoever asked for it closes it.</param>
public sealed record OpenFile(Stream Content, string FileName, string ContentType);

/// <param name="Kind">As readers know it: "PDF", "JPEG".</param>
/// <param name="Pages">Pages of a text, sheets of a workbook, slides of a presentation.</param>
public sealed record FileFacts(string Path, string FileName, string Kind, long Bytes, int? Pages)
{
    /// <summary>A PDF with JavaScript of its own.</summary>
    public bool HasScript { get; init; }

    /// <summary>The picture itself, or one of the first page of a document.</summary>
    public FileStill? Still { get; init; }

    public DateTime AtUtc { get; init; }

    public Guid? OwnerId { get; init; }

    public string Url => $"/media/{Path}";

    /// <summary>What stands beside every link to it: "PDF, 320 KB, 12 halaman".</summary>
    public string Words => $"{Kind}, {IndonesianNumber.FileSize(Bytes)}{(Pages is { } pages ? $", {IndonesianNumber.Format(pages)} {PageWord}" : "")}";

    private string PageWord => Kind switch
    {
        "XLSX" => "lembar",
        "PPTX" => "salindia",
        _ => "halaman",
    };
}

public sealed record FileStill(string Path, int Width, int Height)
{
    /// <summary>The narrowest there is.</summary>
    public string SmallUrl => $"/media/{Path}?lebar=480";
}
