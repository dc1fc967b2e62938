using System.Runtime.InteropServices;

namespace ForumLks.Benchmarks.Photos;

/// <summary>What the kernel kept of this program's ended children: getrusage(2).</summary>
internal static partial class Children
{
    private const int OfChildren = -1;

    /// <summary>ru_maxrss stands behind two timevals, in kilobytes: the largest one child ever held.</summary>
    private const int PlaceOfMaxRss = 4;

    public static long MostMemory => Usage[PlaceOfMaxRss] * 1024;

    /// <summary>Processor time of all of them, which a busy machine does not stretch as it does the clock.</summary>
    public static double ProcessorSeconds => Usage is [var user, var userParts, var system, var systemParts, ..] ? user + system + ((userParts + systemParts) / 1e6) : 0;

    private static long[] Usage
    {
        get
        {
            var usage = new long[18];
            return GetResourceUsage(OfChildren, usage) == 0 ? usage : throw new CannotMeasure("getrusage does not answer.");
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, long[] usage);
}
