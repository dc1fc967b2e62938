namespace ForumLks.Recipes;

/// <summary>The folder of a recipe: the only place from which it may name files.</summary>
/// <param name="path">Path of the folder.</param>
public sealed class RecipeFolder(string path)
{
    private readonly string root = Path.GetFullPath(path);

    /// <summary>Full path of a file named by a recipe, or null after reporting why it may not be read or is not there.</summary>
    /// <param name="named">Path relative to the folder, with <c>/</c> between its parts.</param>
    /// <param name="where">The node that names it.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public string? Find(string named, RecipeNode where, RecipeProblems problems)
    {
        if (!IsPlain(named))
        {
            problems.Add(where, $"File \"{named}\" harus berada di folder resep ini: tanpa \"..\", \"\\\", atau \"/\" di depan.");
            return null;
        }

        var full = Path.Combine([root, .. named.Split('/')]);
        if (LeavesThroughLink(named))
        {
            problems.Add(where, $"File \"{named}\" adalah tautan (symlink). Salin file aslinya ke folder resep.");
            return null;
        }

        if (File.Exists(full)) return full;
        problems.Add(where, $"File \"{named}\" tidak ada di folder resep.");
        return null;
    }

    private static bool IsPlain(string named) =>
        named.Length > 0
        && named.IndexOfAny(['\\', ':', '\0']) < 0
        && named.Split('/').All(part => part is not ("" or "." or ".."));

    // A link inside the folder could point anywhere on the server.
    private bool LeavesThroughLink(string named)
    {
        var current = root;
        foreach (var part in named.Split('/'))
        {
            current = Path.Combine(current, part);
            if (new FileInfo(current).LinkTarget is not null) return true;
        }

        return false;
    }
}
