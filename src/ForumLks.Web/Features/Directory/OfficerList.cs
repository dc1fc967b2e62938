namespace ForumLks.Web.Features.Directory;

/// <summary>The chairs of an institution on one day: who sits now, who comes, and how it was before.</summary>
public sealed record OfficerList(IReadOnlyList<OfficerLine> Now, IReadOnlyList<OfficerLine> Coming, IReadOnlyList<OfficerLine> Before)
{
    public static OfficerList On(IReadOnlyList<Officer> officers, DateOnly today)
    {
        var lines = officers.Select(o => new OfficerLine(o, o.StateOn(today), o.DaysLeft(today), officers.FirstOrDefault(p => p.Id == o.PredecessorId)))
            .OrderBy(l => RankOf(l.Officer.ChairKey)).ThenBy(l => l.Officer.ChairKey, StringComparer.Ordinal).ThenByDescending(l => l.Officer.Begins.On).ToList();
        // A term that has run out still shows who held it, until somebody else sits there.
        var seated = lines.Where(l => l.State == OfficerState.Menjabat).Select(l => l.Officer.ChairKey).ToHashSet();
        var lapsed = lines.Where(l => l.State == OfficerState.MasaBaktiHabis && !seated.Contains(l.Officer.ChairKey)).GroupBy(l => l.Officer.ChairKey)
            .SelectMany(g => g.First().Officer.IsOneOfMany ? g : g.Take(1)).ToHashSet();
        return new(
            [.. lines.Where(l => l.State == OfficerState.Menjabat || lapsed.Contains(l))],
            [.. lines.Where(l => l.State == OfficerState.Mendatang)],
            [.. lines.Where(l => l.State is OfficerState.Selesai or OfficerState.MasaBaktiHabis && !lapsed.Contains(l)).OrderByDescending(l => l.Officer.Begins.On)]);
    }

    public bool IsEmpty => Now.Count + Coming.Count + Before.Count == 0;

    private static int RankOf(string chair) => chair.Split(' ')[0] switch
    {
        "pelindung" or "pembina" or "penasihat" => 0,
        "ketua" => 1,
        "wakil" => 2,
        "sekretaris" => 3,
        "bendahara" => 4,
        "anggota" or "pengurus" => 9,
        _ => 5,
    };
}

public sealed record OfficerLine(Officer Officer, OfficerState State, int? DaysLeft, Officer? Predecessor)
{
    public const int SoonDays = 180;
    public const int UrgentDays = 60;

    /// <summary>"masa bakti habis 42 hari lagi"; null while there is time.</summary>
    public string? Warning => this switch
    {
        { State: OfficerState.MasaBaktiHabis } => $"masa bakti habis {Officer.To}",
        { DaysLeft: <= SoonDays and { } days } => days == 0 ? "masa bakti habis hari ini" : $"masa bakti habis {days} hari lagi",
        _ => null,
    };

    public string WarningClass => State == OfficerState.MasaBaktiHabis || DaysLeft <= UrgentDays ? "late" : "stuck";

    /// <summary>A term that had begun before its officers were inaugurated is no mistake; it is said.</summary>
    public bool BegunBeforeInauguration => !Officer.From.IsUnknown && Officer.InauguratedOn is { } day && Officer.TermFrom < day;
}
