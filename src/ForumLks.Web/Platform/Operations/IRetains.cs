using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Operations;

/// <summary>How long a feature keeps what it holds; the rules are shown to everybody and carried out every day.</summary>
public interface IRetains
{
    IEnumerable<RetentionRule> Rules { get; }
}

/// <summary>One line of the retention table. Its sentences are Indonesian, for everybody.</summary>
/// <param name="Name">Identifies it in the table of runs, for example "draf".</param>
/// <param name="Kind">What is kept.</param>
/// <param name="KeptFor">How long.</param>
/// <param name="Why">What for.</param>
/// <param name="Then">What happens afterwards.</param>
/// <param name="Apply">Does it, and says how many rows that was; null where nothing ends by time.</param>
public sealed record RetentionRule(string Name, string Kind, string KeptFor, string Why, string Then, Func<ForumDb, DateTime, CancellationToken, Task<int>>? Apply);
