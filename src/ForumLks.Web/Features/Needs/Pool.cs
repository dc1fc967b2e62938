using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Needs;

/// <summary>
/// All open needs of one area and kind together, as a Dinsos takes them to its table. Only institutions whose need is for everybody are named; the others are counted,
/// because a paper goes further than its reader.
/// </summary>
public sealed record Pool(string Area, NeedKind Kind, IReadOnlyList<NeedRow> Needs)
{
    public int Institutions => Needs.Select(n => n.InstitutionId).Distinct().Count();

    public int Urgent => Needs.Count(n => n.Urgency != NeedUrgency.Biasa);

    public int Unanswered => Needs.Count(n => n.AnsweredOn is null);

    public IEnumerable<NeedRow> Named => Needs.Where(n => n.Visibility == Visibility.Public);

    public int Unnamed => Needs.Count(n => n.Visibility != Visibility.Public);

    /// <summary>"2 × Rp10–50 juta setahun, 1 tidak disebut".</summary>
    public string Amounts => string.Join(", ", Needs.GroupBy(n => n.Amount).OrderBy(g => g.Key == NeedAmount.TidakDisebut).ThenBy(g => g.Key).Select(g => $"{g.Count()} × {g.Key.Word()}"));

    public static IReadOnlyList<Pool> Of(IEnumerable<NeedRow> needs) =>
        [.. needs.GroupBy(n => (n.Area, n.Kind)).OrderBy(g => g.Key.Area, StringComparer.Ordinal).ThenBy(g => g.Key.Kind).Select(g => new Pool(g.Key.Area, g.Key.Kind, [.. g]))];
}
