namespace ForumLks.Web.Platform.Files;

/// <summary>Reads a document at once instead of in the background, so that what stands in it is known before anybody else can open it.</summary>
public interface IReadsDocuments
{
    /// <summary>Does nothing for pictures and for what has been read. What takes too long (hundreds of pages, a scan) is left to the background.</summary>
    Task ReadNow(string path, CancellationToken cancel);
}
