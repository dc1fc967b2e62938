namespace ForumLks.Web.Features.Media.Storage;

/// <summary>The bytes as files below one folder. Several servers share it.</summary>
public sealed class DiskFiles(string root) : IFileStore
{
    public string Sentence => $"Berkas disimpan di disk server: {root}";

    public async Task Put(string key, string localPath, CancellationToken cancel)
    {
        var target = PathOf(key);
        var folder = System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = Path.Combine(folder.FullName, $".masuk-{Guid.NewGuid():n}");
        try
        {
            await using (var from = File.OpenRead(localPath))
            await using (var to = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous))
            {
                await from.CopyToAsync(to, cancel);
                // Acknowledged means on the disk.
                to.Flush(flushToDisk: true);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Task<Stream?> Open(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 65536, FileOptions.Asynchronous) : null);
    }

    public Task<LocalCopy> Copy(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        return File.Exists(path) ? Task.FromResult(new LocalCopy(path, isTemporary: false)) : throw new FileNotFoundException("Nothing is kept under this key.", key);
    }

    public Task<bool> Has(string key, CancellationToken cancel) => Task.FromResult(File.Exists(PathOf(key)));

    public Task Remove(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        if (System.IO.Directory.Exists(path))
        {
            RemoveFolder(path);
        }
        else if (System.IO.Directory.Exists(Path.GetDirectoryName(path)))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    /// <summary>Two may remove the same at once: each goes on until nothing is left of it.</summary>
    private static void RemoveFolder(string path)
    {
        while (System.IO.Directory.Exists(path))
        {
            try
            {
                System.IO.Directory.Delete(path, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // The other one was quicker with a part of it.
            }
        }
    }

    private string PathOf(string key) => Path.Combine([root, .. key.Split('/')]);
}
