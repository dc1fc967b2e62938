namespace ForumLks.Media;

/// <summary>Whether an outside program is here.</summary>
/// <param name="Name">The program's file name, such as <c>pdftotext</c>.</param>
/// <param name="Path">Its full path; null when absent.</param>
/// <param name="Package">The Debian package that brings it.</param>
public sealed record ToolPresence(string Name, string? Path, string Package)
{
    /// <summary>True when the program was found.</summary>
    public bool IsPresent => Path is not null;

    /// <summary>An Indonesian sentence for the administrator.</summary>
    public string Sentence => IsPresent
        ? $"{Name} terpasang di {Path}."
        : $"{Name} belum terpasang di server ini. Pasang dengan: sudo apt-get install {Package}";
}

/// <summary>Finds the outside programs that this library runs.</summary>
public static class ToolCheck
{
    private static readonly Dictionary<string, string> Packages = new(StringComparer.Ordinal)
    {
        ["vips"] = "libvips-tools",
        ["vipsheader"] = "libvips-tools",
        ["vipsthumbnail"] = "libvips-tools",
        ["pdftotext"] = "poppler-utils",
        ["pdfinfo"] = "poppler-utils",
        ["pdftoppm"] = "poppler-utils",
        ["tesseract"] = "tesseract-ocr tesseract-ocr-ind",
        ["prlimit"] = "util-linux",
        ["ionice"] = "util-linux",
        ["nice"] = "coreutils",
    };

    private static readonly string[] Usual = ["/usr/local/bin", "/usr/bin", "/bin"];

    /// <summary>The programs this library can run.</summary>
    public static IReadOnlyCollection<string> Known => Packages.Keys;

    /// <summary>Looks for a known program in the given directories; without them in PATH and the usual places.</summary>
    /// <exception cref="ArgumentException">The program is not one of <see cref="Known"/>.</exception>
    public static ToolPresence Find(string name, IReadOnlyCollection<string>? directories = null)
    {
        if (!Packages.TryGetValue(name, out var package))
            throw new ArgumentException($"Unknown tool: {name}", nameof(name));
        var path = (directories ?? FromEnvironment()).Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists);
        return new ToolPresence(name, path, package);
    }

    private static string[] FromEnvironment() =>
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), .. Usual];
}
