using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ForumLks.Web.Platform.Themes;

/// <summary>A folder, seen under a path of the site.</summary>
public sealed class ThemeFiles(string path, IFileProvider files) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => Inside(subpath) is { } inside ? files.GetFileInfo(inside) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => Inside(subpath) is { } inside ? files.GetDirectoryContents(inside) : NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => Inside(filter) is { } inside ? files.Watch(inside) : NullChangeToken.Singleton;

    private string? Inside(string subpath) => subpath.StartsWith(path + "/", StringComparison.Ordinal) ? subpath[path.Length..] : null;
}
