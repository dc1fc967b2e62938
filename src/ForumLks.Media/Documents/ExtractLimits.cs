namespace ForumLks.Media;

/// <summary>Limits for taking text out of a document.</summary>
public sealed record ExtractLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static ExtractLimits Default { get; } = new();

    /// <summary>Largest file in bytes.</summary>
    public long MaxBytes { get; init; } = 60L << 20;

    /// <summary>Most pages, sheets or slides read.</summary>
    public int MaxPages { get; init; } = 2_000;

    /// <summary>Most UTF-16 characters kept.</summary>
    public int MaxCharacters { get; init; } = 2_000_000;

    /// <summary>Time for reading, here or in an outside program.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Address space in bytes for an outside program.</summary>
    public long MemoryLimit { get; init; } = 1L << 30;

    /// <summary>Where pdftotext is looked for; null for PATH and the usual places.</summary>
    public IReadOnlyCollection<string>? ToolDirectories { get; init; }
}
