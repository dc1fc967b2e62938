using System.Globalization;
using System.Text.Json;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// The best-read public pages in a file of the data directory. They are true for as long as nothing was written to the database
/// (<see cref="DatabaseMark"/>), the program is the same and the day is the same, and are used for nothing else.
/// </summary>
/// <param name="Program">The build that rendered them.</param>
/// <param name="Mark">What the database's last write was.</param>
/// <param name="Day">"lewat tenggat" and "kemarin" change at midnight.</param>
public sealed record KeptPages(string Program, string Mark, string Day, IReadOnlyList<KeptPage> Pages)
{
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>This build on this runtime, whose output cache has a format of its own.</summary>
    public static string ThisProgram { get; } = $"{typeof(KeptPages).Module.ModuleVersionId} {Environment.Version}";

    public static string DayOf(DateTimeOffset now) => now.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The most read ones, up to <see cref="MostBytes"/>.</summary>
    public static KeptPages Of(IEnumerable<StoredPage> pages, string mark, DateTimeOffset now)
    {
        var size = 0;
        var best = pages.Where(p => p.Until > now).OrderByDescending(p => p.Readings).ThenByDescending(p => p.ReadAt)
            .TakeWhile(p => (size += p.Size) <= MostBytes)
            .Select(p => new KeptPage(p.Key, p.Bytes, p.Tags));
        return new KeptPages(ThisProgram, mark, DayOf(now), [.. best]);
    }

    public void Save(string path)
    {
        var half = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(half, JsonSerializer.SerializeToUtf8Bytes(this, KeptPagesJson.Default.KeptPages));
        File.Move(half, path, overwrite: true);
    }

    /// <summary>What is kept there, or null where that cannot be used: another program's, another day's, half a file.</summary>
    public static KeptPages? Load(string path, DateTimeOffset now)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), KeptPagesJson.Default.KeptPages) is { } kept
                && kept.Program == ThisProgram && kept.Day == DayOf(now)
                    ? kept
                    : null;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}

public sealed record KeptPage(string Key, byte[] Bytes, string[] Tags);

[System.Text.Json.Serialization.JsonSerializable(typeof(KeptPages))]
internal sealed partial class KeptPagesJson : System.Text.Json.Serialization.JsonSerializerContext;
