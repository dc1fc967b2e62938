using System.Globalization;

namespace ForumLks.Benchmarks.Serving;

/// <summary>What Linux counts of a process.</summary>
/// <param name="Cpu">User and system time since it started; exact to 10 ms.</param>
/// <param name="PeakMemory">The most memory it ever held, in bytes (VmHWM).</param>
/// <param name="Memory">The memory it holds now, in bytes (VmRSS).</param>
/// <param name="OwnMemory">The part of it that is not program files read from the disk, which the system can drop and read again, in bytes (RssAnon and RssShmem).</param>
public sealed record ProcessFigures(TimeSpan Cpu, long PeakMemory, long Memory, long OwnMemory)
{
    // Fixed by the kernel's interface (USER_HZ), whatever its own clock is.
    private const int TicksPerSecond = 100;

    public static ProcessFigures Of(int process) =>
        new(CpuOf(process), Line(process, "VmHWM:"), Line(process, "VmRSS:"), Line(process, "RssAnon:") + Line(process, "RssShmem:"));

    private static TimeSpan CpuOf(int process)
    {
        // The name in brackets may hold spaces; the fields are counted from behind it, where utime is the 12th and stime the 13th.
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    private static long Line(int process, string name) => File.ReadLines($"/proc/{process}/status")
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) * 1024)
        .First();
}
