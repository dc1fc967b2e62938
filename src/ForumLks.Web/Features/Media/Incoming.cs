using System.Security.Cryptography;
using ForumLks.Web.Data;

namespace ForumLks.Web.Features.Media;

/// <summary>The folder on this machine where files arrive before anybody has looked at them. What lies there is gone after its request.</summary>
public sealed class Incoming(DatabaseSettings settings)
{
    private const int ErrorDiskFull = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public const string DiskFull = "Ruang penyimpanan server sedang penuh. Berkas belum tersimpan; isian Anda tetap ada. Hubungi pengurus.";

    private string Root => System.IO.Directory.CreateDirectory(settings.PathOf("media", "masuk")).FullName;

    public static bool IsDiskFull(IOException failure) => failure.HResult is ErrorDiskFull or WindowsDiskFull;

    /// <summary>A name for a new file; disposing removes the file.</summary>
    public Storage.LocalCopy File() => new(Path.Combine(Root, Path.GetRandomFileName()), isTemporary: true);

    public TemporaryFolder Folder() => new(System.IO.Directory.CreateDirectory(Path.Combine(Root, Path.GetRandomFileName())).FullName);

    /// <summary>What a killed server left.</summary>
    public void RemoveOlderThan(DateTime utc)
    {
        foreach (var left in new DirectoryInfo(Root).EnumerateFileSystemInfos().Where(f => f.LastWriteTimeUtc < utc).ToList())
        {
            if (left is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                left.Delete();
            }
        }
    }

    /// <summary>Streams to the disk and says the hash; more than the limit is not written.</summary>
    /// <returns>Null when there was more than the limit.</returns>
    public static async Task<string?> Save(Stream content, string target, long limit, CancellationToken cancel)
    {
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            if (file.Length + read > limit)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static async Task<string> Hash(string path, CancellationToken cancel)
    {
        await using var file = System.IO.File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}

public sealed class TemporaryFolder(string path) : IDisposable
{
    public string Path => path;

    public void Dispose() => System.IO.Directory.Delete(path, recursive: true);
}
