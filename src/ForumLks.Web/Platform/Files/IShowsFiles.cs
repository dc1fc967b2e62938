using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Files;

/// <summary>A row beside an item whose text shows files on the item's page, such as a reply: whoever may read the item may have them.</summary>
public interface IShowsFiles
{
    long ShownWithItem { get; }

    /// <summary>Whether its text, now or before this save, names a file at all: most texts do not, and cost nothing then.</summary>
    bool ConcernsFiles { get; }
}

/// <summary>The files that such rows of one feature show with an item.</summary>
public interface IFilesBeside
{
    /// <summary>Only of rows that readers can see.</summary>
    Task<IReadOnlyList<TextOfWriter>> Texts(ForumDb db, long itemId, CancellationToken cancel);
}

/// <summary>Naming a file gives access to it only where it is the writer's own.</summary>
public sealed record TextOfWriter(string Text, Guid WriterId);
