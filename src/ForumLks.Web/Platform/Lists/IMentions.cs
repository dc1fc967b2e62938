namespace ForumLks.Web.Platform.Lists;

/// <summary>The news about a page, for the page itself; the News feature knows it.</summary>
public interface IMentions
{
    /// <summary>The cached page carries this, so that it learns of news about it.</summary>
    string CacheTag { get; }

    /// <summary>The newest first, only what may be read now.</summary>
    Task<IReadOnlyList<ItemRow>> Of(string contentItemId, CancellationToken cancel);
}
