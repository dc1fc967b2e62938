using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Formation;

/// <summary>One target and how far it has come.</summary>
public sealed record TargetView(FormationTarget Target, FormationFacts Facts, DateOnly Today)
{
    public StagesOn Stages => field ??= Facts.On(Today);

    public IReadOnlyList<string> Reached => field ??= [.. Target.Areas.Where(HasReached)];

    public IReadOnlyList<string> NotYet => field ??= [.. Target.Areas.Where(a => !HasReached(a))];

    public bool IsLate => Target.DueOn < Today && NotYet.Count > 0 && Target.WithdrawnOn is null;

    public IReadOnlyList<TrendPoint> Points => field ??= Facts.Points(Target.Areas, Target.Stage, Target.SetOn < Today ? Target.SetOn : Today);

    /// <summary>What was published before anybody recorded here; it stands beside the line of what was recorded, and is never mixed into it.</summary>
    public IReadOnlyList<TrendPoint> Said => field ??= [.. Target.Baselines.OrderBy(b => b.AsOf).Select(b => new TrendPoint(b.AsOf, b.Done))];

    public string InWords => Trend.Sentence($"Yang {Target.Stage.TargetWord} menurut catatan di sini", Points, Target.Areas.Count) + (Said.Count == 0 ? "" : " " + Trend.Sentence("Yang diumumkan", Said, Target.Areas.Count));

    public static string CssClass(FormationTarget target, int reached, DateOnly today) =>
        target.WithdrawnOn is not null ? "cancelled" : reached == target.Areas.Count ? "done" : target.DueOn < today ? "late" : reached > 0 ? "running" : "waiting";

    private bool HasReached(string area) => Stages.Of(area)?.Reaches(Target.Stage) == true;
}
