namespace ForumLks.Benchmarks.Serving;

/// <summary>A new folder that is gone when disposed.</summary>
public sealed class ThrowAwayFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("forumlks-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
