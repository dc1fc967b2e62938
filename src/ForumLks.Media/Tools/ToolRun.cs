namespace ForumLks.Media;

/// <summary>One run of an outside program: what, where, and within which limits.</summary>
/// <param name="Program">Full path of the program.</param>
/// <param name="Arguments">Its arguments, passed as they are: no shell reads them.</param>
/// <param name="WorkingDirectory">Where it runs; also its HOME and TMPDIR.</param>
public sealed record ToolRun(string Program, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    /// <summary>Wall-clock limit, after which the program and its children are killed.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of standard output kept; a program that writes more is killed.</summary>
    public int OutputLimit { get; init; } = 1 << 20;

    /// <summary>Limit of the address space in bytes, held by the kernel when <c>prlimit</c> is installed; null for none.</summary>
    public long? MemoryLimit { get; init; } = 2L << 30;

    /// <summary>Gives way to everything else on the machine (<c>nice</c>, <c>ionice</c>), for work that nobody's page waits for.</summary>
    public bool IsPolite { get; init; }

    /// <summary>Environment beside PATH, HOME, TMPDIR and LANG. Nothing else is inherited: this process's secrets stay here.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}

/// <summary>How a run ended.</summary>
public enum ToolEnding
{
    /// <summary>By itself; see the exit code.</summary>
    Exited,

    /// <summary>Killed at the time limit.</summary>
    TimedOut,

    /// <summary>Killed because it wrote more than the output limit.</summary>
    TooMuchOutput,

    /// <summary>Not started: the program is missing or may not be executed.</summary>
    NotStarted,
}

/// <summary>What a run gave.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="ExitCode">The program's exit code; -1 when it was killed or not started.</param>
/// <param name="Output">Standard output, at most the output limit.</param>
/// <param name="Errors">The first 64 KiB of standard error as text, for the log.</param>
public sealed record ToolResult(ToolEnding Ending, int ExitCode, byte[] Output, string Errors)
{
    /// <summary>True when the program ended by itself with exit code 0.</summary>
    public bool Succeeded => Ending == ToolEnding.Exited && ExitCode == 0;
}
