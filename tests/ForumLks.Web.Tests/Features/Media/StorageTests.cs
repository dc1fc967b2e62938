using ForumLks.Web.Features.Media.Storage;

namespace ForumLks.Web.Tests.Features.Media;

/// <summary>What every store must do; a subclass for each.</summary>
public abstract class StorageTests : IAsyncLifetime
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31))];

    protected string Folder { get; } = Directory.CreateTempSubdirectory("forumlks-simpan-").FullName;

    protected IFileStore Store { get; private set; } = null!;

    protected abstract Task<IFileStore> Make();

    public async ValueTask InitializeAsync() => Store = await Make();

    public virtual ValueTask DisposeAsync()
    {
        (Store as IDisposable)?.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_put_comes_back_whole_and_in_parts()
    {
        await Put("berkas/ab/abcd", Bytes);
        Assert.Equal(Bytes, await Read("berkas/ab/abcd"));
        Assert.True(await Store.Has("berkas/ab/abcd", Cancel));
        await using var open = await Store.Open("berkas/ab/abcd", Cancel);
        Assert.Equal((true, Bytes.Length), (open!.CanSeek, open.Length));
        var part = new byte[100];
        open.Seek(150_000, SeekOrigin.Begin);
        await open.ReadExactlyAsync(part, Cancel);
        Assert.Equal(Bytes[150_000..150_100], part);
        open.Seek(7, SeekOrigin.Begin);
        await open.ReadExactlyAsync(part, Cancel);
        Assert.Equal(Bytes[7..107], part);
        open.Seek(0, SeekOrigin.End);
        Assert.Equal(0, await open.ReadAsync(part, Cancel));
    }

    [Fact]
    public async Task What_is_not_there_is_not_there()
    {
        Assert.Null(await Store.Open("berkas/tidak/ada", Cancel));
        Assert.False(await Store.Has("berkas/tidak/ada", Cancel));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.Copy("berkas/tidak/ada", Cancel));
        await Store.Remove("berkas/tidak/ada", Cancel);
    }

    [Fact]
    public async Task A_second_put_takes_the_place_of_the_first()
    {
        await Put("potongan/1/000", Bytes);
        await Put("potongan/1/000", [1, 2, 3]);
        Assert.Equal([1, 2, 3], await Read("potongan/1/000"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Put("potongan/1/000", [.. Enumerable.Repeat((byte)i, 1000)])));
        Assert.Single((await Read("potongan/1/000")).Distinct());
    }

    [Fact]
    public async Task Removing_takes_what_lies_below_and_not_its_neighbours()
    {
        foreach (var key in new[] { "gambar/ab/abc/480.webp", "gambar/ab/abc/960.webp", "gambar/ab/abcd/480.webp", "gambar/ab/abc.txt" })
        {
            await Put(key, [1]);
        }

        await Store.Remove("gambar/ab/abc", Cancel);
        Assert.False(await Store.Has("gambar/ab/abc/480.webp", Cancel));
        Assert.False(await Store.Has("gambar/ab/abc/960.webp", Cancel));
        Assert.True(await Store.Has("gambar/ab/abcd/480.webp", Cancel));
        Assert.True(await Store.Has("gambar/ab/abc.txt", Cancel));
    }

    [Fact]
    public async Task A_copy_on_this_machine_is_the_same_file()
    {
        await Put("berkas/xy/z", Bytes);
        using var copy = await Store.Copy("berkas/xy/z", Cancel);
        Assert.Equal(Bytes, await File.ReadAllBytesAsync(copy.Path, Cancel));
    }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task Put(string key, byte[] bytes)
    {
        var local = Path.Combine(Folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(local, bytes, Cancel);
        await Store.Put(key, local, Cancel);
        File.Delete(local);
    }

    private async Task<byte[]> Read(string key)
    {
        await using var open = await Store.Open(key, Cancel);
        var all = new MemoryStream();
        await open!.CopyToAsync(all, Cancel);
        return all.ToArray();
    }
}

public sealed class DiskStorageTests : StorageTests
{
    protected override Task<IFileStore> Make() => Task.FromResult<IFileStore>(new DiskFiles(Path.Combine(Folder, "media")));
}

public sealed class S3StorageTests : StorageTests
{
    private readonly TinyS3 _server = new();

    protected override async Task<IFileStore> Make()
    {
        await _server.Start();
        return new S3Files(_server.Settings, Path.Combine(Folder, "sementara"));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_store_that_is_away_is_a_file_that_cannot_be_read()
    {
        await _server.DisposeAsync();
        await Assert.ThrowsAsync<IOException>(() => Store.Has("berkas/a/b", Cancel));
    }
}
