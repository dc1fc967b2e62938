namespace ForumLks.Recipes;

/// <summary>Reads recipe files. Nothing in a file makes it throw: what is wrong is in <see cref="RecipeFile.Problems"/>.</summary>
public static class RecipeReader
{
    /// <summary>Largest recipe read, in bytes; a recipe is read whole into memory.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    /// <summary>Reads a file; files that the recipe names are looked for in its folder.</summary>
    /// <param name="path">Path of the file. One that does not exist or is too large is reported as a problem.</param>
    /// <exception cref="IOException">The disk failed while reading.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read by this process.</exception>
    public static RecipeFile Read(string path)
    {
        var full = Path.GetFullPath(path);
        var name = Path.GetFileName(full);
        if (!File.Exists(full)) return Unreadable(name, "File resep ini tidak ada.");
        using var stream = File.OpenRead(full);
        return Read(stream, name, new RecipeFolder(Path.GetDirectoryName(full)!));
    }

    /// <summary>Reads a recipe from a stream, which is left open.</summary>
    /// <param name="stream">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="name">The file name that problems show.</param>
    /// <param name="folder">Where files named by the recipe are looked for; null when there is no such place.</param>
    public static RecipeFile Read(Stream stream, string name, RecipeFolder? folder = null)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (memory.Length + count > LargestFile)
                return Unreadable(name, $"File resep lebih besar dari {LargestFile / 1024 / 1024} MB. Bagi menjadi beberapa resep.");
            memory.Write(buffer, 0, count);
        }

        return Read(WithoutByteOrderMark(memory), name, folder);
    }

    private static RecipeFile Read(byte[] json, string name, RecipeFolder? folder)
    {
        var problems = new RecipeProblems();
        var root = new NodeParser(json, name, problems).Parse();
        if (root is { Kind: RecipeNodeKind.Object }) return new RecipeFileBinder(root, name, problems).Bind(folder);
        if (root is not null) problems.Add(root, "Resep harus berupa objek JSON: { \"name\": …, \"steps\": [ … ] }.");
        return new RecipeFile { File = name, Folder = folder, Problems = problems };
    }

    private static byte[] WithoutByteOrderMark(MemoryStream memory)
    {
        var bytes = memory.ToArray();
        return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }

    private static RecipeFile Unreadable(string name, string message)
    {
        var problems = new RecipeProblems();
        problems.Add(name, message);
        return new RecipeFile { File = name, Problems = problems };
    }
}
