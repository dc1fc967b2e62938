using ForumLks.Web.Features.Media.Storage;

namespace ForumLks.Web.Tests.Features.Media;

/// <summary>Files on this machine's disk.</summary>
public sealed class DiskFilesTests
{
    [Fact]
    public async Task Two_who_remove_the_same_folder_at_once_leave_nothing_of_it()
    {
        var root = Directory.CreateTempSubdirectory("forumlks-disk-");
        try
        {
            var files = new DiskFiles(root.FullName);
            for (var round = 0; round < 50; round++)
            {
                foreach (var part in Enumerable.Range(0, 20))
                {
                    await File.WriteAllTextAsync(Path.Combine(root.CreateSubdirectory($"potongan/{round}/{part}").FullName, "isi"), "x", TestContext.Current.CancellationToken);
                }

                await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => files.Remove($"potongan/{round}", CancellationToken.None), TestContext.Current.CancellationToken)));
                Assert.False(Directory.Exists(Path.Combine(root.FullName, "potongan", $"{round}")));
            }
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
