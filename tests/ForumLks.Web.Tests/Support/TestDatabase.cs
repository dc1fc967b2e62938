namespace ForumLks.Web.Tests.Support;

/// <summary>A database of its own for one app, with the directory for its files; both are gone afterwards.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("forumlks-test-").FullName;

    public abstract string Kind { get; }

    /// <summary>The settings that lead the app to it.</summary>
    public virtual IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("ForumLks:Data", Folder), new("ForumLks:Database", Kind)];

    /// <summary>Makes it empty, or as a copy of another that is no longer in use.</summary>
    public abstract Task Create(TestDatabase? copyOf = null);

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected void CopyFiles(TestDatabase from)
    {
        foreach (var file in Directory.EnumerateFiles(from.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(from.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
