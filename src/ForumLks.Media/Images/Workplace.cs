namespace ForumLks.Media;

/// <summary>
/// A directory for one piece of work, on the same file system as its target so that finished files move there in one step; gone afterwards.
/// </summary>
internal sealed class Workplace : IDisposable
{
    public Workplace(string beside)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetFullPath(beside), $".kerja-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public ImageVariant MoveTo(string directory, ImageVariant variant)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(directory), System.IO.Path.GetFileName(variant.Path));
        File.Move(variant.Path, path, overwrite: true);
        return variant with { Path = path };
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
