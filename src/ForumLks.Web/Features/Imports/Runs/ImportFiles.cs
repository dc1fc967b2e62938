using ForumLks.Web.Data;

namespace ForumLks.Web.Features.Imports;

/// <summary>Where a sheet waits until it is applied or thrown away, a day at most: it may be checked again. All servers share the folder.</summary>
public sealed class ImportFiles(DatabaseSettings settings)
{
    public const long LargestFile = 20L * 1024 * 1024;

    public string PathOf(Guid run) => Path.Combine(Root, run.ToString("n"));

    /// <summary>False when there was more than the limit; nothing is left then.</summary>
    public async Task<bool> Keep(Guid run, Stream content, CancellationToken cancel)
    {
        await using (var file = new FileStream(PathOf(run), FileMode.Create, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous))
        {
            var buffer = new byte[81920];
            int read;
            while ((read = await content.ReadAsync(buffer, cancel)) > 0 && file.Length <= LargestFile)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            if (file.Length <= LargestFile)
            {
                return true;
            }
        }

        Remove(run);
        return false;
    }

    public bool Has(Guid run) => File.Exists(PathOf(run));

    public void Remove(Guid run) => File.Delete(PathOf(run));

    /// <summary>What was never checked, or what a killed server left.</summary>
    public int RemoveOlderThan(DateTime utc)
    {
        var old = new DirectoryInfo(Root).EnumerateFiles().Where(f => f.LastWriteTimeUtc < utc).ToList();
        old.ForEach(f => f.Delete());
        return old.Count;
    }

    private string Root => System.IO.Directory.CreateDirectory(settings.PathOf("impor")).FullName;
}
