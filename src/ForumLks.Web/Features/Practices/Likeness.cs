using System.Linq.Expressions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Practices;

/// <summary>
/// How like two institutions are. Alike counts for, a neighbouring band a little, unlike against; what one of the two does not say counts neither way.
/// The same sum is computed in the query (<see cref="ScoreOf"/>) and here; a test holds them equal.
/// </summary>
public static class Likeness
{
    public const int KindWeight = 6;
    public const int FactWeight = 2;

    /// <summary>The five facts as one number, so that an index knows them together; 0 is an unknown fact.</summary>
    public static int CodeOf(InstitutionProfile profile) =>
        (((((Digit(profile.Kind) * 5) + Digit(profile.Rank)) * 5 + Digit(profile.Capacity)) * 5 + Digit(profile.Budget)) * 3) + Digit(profile.Rurality);

    public static InstitutionProfile ProfileOf(int code) => new(
        Fact<ServiceKind>(code / 375), Fact<InstitutionRank>(code / 75 % 5), Fact<CapacityBand>(code / 15 % 5), Fact<BudgetBand>(code / 3 % 5), Fact<Rurality>(code % 3));

    public static int Score(InstitutionProfile mine, InstitutionProfile theirs) =>
        (mine.Kind is null || theirs.Kind is null ? 0 : mine.Kind == theirs.Kind ? KindWeight : -KindWeight)
        + Band(mine.Rank, theirs.Rank) + Band(mine.Capacity, theirs.Capacity) + Band(mine.Budget, theirs.Budget)
        + (mine.Rurality is null || theirs.Rurality is null ? 0 : mine.Rurality == theirs.Rurality ? FactWeight : -FactWeight);

    /// <summary>The score of each practice, as an expression that both databases compute.</summary>
    public static Expression<Func<Practice, ScoredPractice>> ScoreOf(InstitutionProfile mine)
    {
        var (kind, kindWeight) = (mine.Kind?.ToString(), mine.Kind is null ? 0 : KindWeight);
        var (rank, lowerRank, upperRank, rankWeight) = Near(mine.Rank);
        var (capacity, lowerCapacity, upperCapacity, capacityWeight) = Near(mine.Capacity);
        var (budget, lowerBudget, upperBudget, budgetWeight) = Near(mine.Budget);
        var (rurality, ruralityWeight) = (mine.Rurality, mine.Rurality is null ? 0 : FactWeight);
        return p => new ScoredPractice
        {
            Id = p.Id,
            ListedUtc = p.ListedUtc,
            Code = p.LikenessCode,
            Score = (p.Topic == null ? 0 : p.Topic == kind ? kindWeight : -kindWeight)
                + (p.Rank == null ? 0 : p.Rank == rank ? rankWeight : p.Rank == lowerRank || p.Rank == upperRank ? rankWeight / 2 : -rankWeight)
                + (p.Capacity == null ? 0 : p.Capacity == capacity ? capacityWeight : p.Capacity == lowerCapacity || p.Capacity == upperCapacity ? capacityWeight / 2 : -capacityWeight)
                + (p.Budget == null ? 0 : p.Budget == budget ? budgetWeight : p.Budget == lowerBudget || p.Budget == upperBudget ? budgetWeight / 2 : -budgetWeight)
                + (p.Rurality == null ? 0 : p.Rurality == rurality ? ruralityWeight : -ruralityWeight),
        };
    }

    /// <summary>"sama: anak, berkembang; mirip: 21–40 orang" and what differs, in words.</summary>
    public static LikenessWords Explain(InstitutionProfile mine, InstitutionProfile theirs)
    {
        var words = new LikenessWords([], [], []);
        words.Sort(mine.Kind, theirs.Kind, theirs.Kind?.Word().ToLowerInvariant(), isBand: false);
        words.Sort(mine.Rank, theirs.Rank, theirs.Rank?.Word(), isBand: true);
        words.Sort(mine.Capacity, theirs.Capacity, theirs.Capacity?.Word(), isBand: true);
        words.Sort(mine.Budget, theirs.Budget, theirs.Budget?.Word(), isBand: true);
        words.Sort(mine.Rurality, theirs.Rurality, theirs.Rurality?.Word(), isBand: false);
        return words;
    }

    private static int Band<T>(T? mine, T? theirs)
        where T : struct, Enum =>
        mine is null || theirs is null ? 0 : Distance(mine.Value, theirs.Value) switch { 0 => FactWeight, 1 => FactWeight / 2, _ => -FactWeight };

    internal static int Distance<T>(T a, T b)
        where T : struct, Enum => Math.Abs(Convert.ToInt32(a, null) - Convert.ToInt32(b, null));

    private static (T? Same, T? Lower, T? Upper, int Weight) Near<T>(T? mine)
        where T : struct, Enum =>
        mine is not { } fact ? (null, null, null, 0) : (fact, Beside(fact, -1), Beside(fact, 1), FactWeight);

    /// <summary>At an end of the scale it is the fact itself: never null, which would ask for the unknown ones.</summary>
    private static T Beside<T>(T fact, int step)
        where T : struct, Enum
    {
        var beside = (T)Enum.ToObject(typeof(T), Convert.ToInt32(fact, null) + step);
        return Enum.IsDefined(beside) ? beside : fact;
    }

    private static int Digit<T>(T? fact)
        where T : struct, Enum => fact is { } known ? Convert.ToInt32(known, null) + 1 : 0;

    private static T? Fact<T>(int digit)
        where T : struct, Enum => digit == 0 ? null : (T)Enum.ToObject(typeof(T), digit - 1);
}

public sealed record ScoredPractice
{
    public long Id { get; init; }
    public DateTime ListedUtc { get; init; }
    public int Code { get; init; }
    public int Score { get; init; }
}

/// <summary>What two institutions have in common, what lies close and what differs.</summary>
public sealed record LikenessWords(List<string> Same, List<string> Near, List<string> Unlike)
{
    public string Alike => string.Join("; ", new[] { Line("sama", Same), Line("mirip", Near) }.Where(l => l.Length > 0));

    public string Differs => string.Join(", ", Unlike);

    internal void Sort<T>(T? mine, T? theirs, string? word, bool isBand)
        where T : struct, Enum
    {
        if (mine is { } my && theirs is { } their && word is not null)
        {
            var distance = Likeness.Distance(my, their);
            (distance == 0 ? Same : isBand && distance == 1 ? Near : Unlike).Add(word);
        }
    }

    private static string Line(string label, List<string> words) => words.Count == 0 ? "" : $"{label}: {string.Join(", ", words)}";
}
