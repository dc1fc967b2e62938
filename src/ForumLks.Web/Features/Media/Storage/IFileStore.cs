namespace ForumLks.Web.Features.Media.Storage;

/// <summary>Where the bytes lie. Keys are ours, such as <c>berkas/ab/abcd…</c>: letters, digits, dots, hyphens and slashes.</summary>
public interface IFileStore
{
    /// <summary>Where that is, as a sentence for the administrator.</summary>
    string Sentence { get; }

    /// <summary>Copies a local file under the key; whoever opens the key sees all of it or nothing.</summary>
    Task Put(string key, string localPath, CancellationToken cancel);

    /// <summary>A stream that can seek, so that a part can be asked for; null where there is nothing.</summary>
    Task<Stream?> Open(string key, CancellationToken cancel);

    /// <summary>The file as one on this machine, for programs that read no stream.</summary>
    /// <exception cref="FileNotFoundException">There is nothing under the key.</exception>
    Task<LocalCopy> Copy(string key, CancellationToken cancel);

    Task<bool> Has(string key, CancellationToken cancel);

    /// <summary>Removes what lies under the key and everything whose key continues it after a slash. Nothing there is fine.</summary>
    Task Remove(string key, CancellationToken cancel);
}

/// <summary>A file on this machine; disposing removes it if it was fetched only for this.</summary>
public sealed class LocalCopy(string path, bool isTemporary) : IDisposable
{
    public string Path => path;

    public void Dispose()
    {
        if (isTemporary)
        {
            File.Delete(path);
        }
    }
}
