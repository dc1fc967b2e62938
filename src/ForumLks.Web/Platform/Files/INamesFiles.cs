using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Files;

/// <summary>A place outside published items where a file can be named: what is named there is not unused.</summary>
public interface INamesFiles
{
    Task<bool> Names(ForumDb db, string path, CancellationToken cancel);
}
