namespace ForumLks.Web.Platform.Operations;

/// <summary>Something derived from the content that the command <c>reindex</c> builds anew.</summary>
public interface IRebuilt
{
    /// <summary>Says what it built, as an English sentence for the console.</summary>
    Task<string> Rebuild(CancellationToken cancel);
}
