using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>What a reader asks the list for.</summary>
public sealed record FollowUpFilter(long? SpaceId, string? Owner, string? State, string? Deadline)
{
    public const string Late = "terlambat";

    public static readonly (string Value, string Word)[] States =
    [
        (Late, "terlambat"), .. FollowUpWords.All.Select(s => (s.ToString(), FollowUpWords.Word(s))),
    ];

    public static readonly (string Value, string Word)[] Deadlines = [("lewat", "sudah lewat"), ("30", "30 hari lagi"), ("90", "90 hari lagi"), ("tanpa", "tanpa tenggat")];
}

/// <summary>Decisions by space, owner, state and deadline; the latest first.</summary>
public sealed class FollowUpList(ForumDb db, FollowUpReading reading, Say say)
{
    public IQueryable<FoundDecision> Find(Reader reader, FollowUpFilter filter)
    {
        var found = reading.FollowedUp(reader);
        if (filter.SpaceId is { } space)
        {
            found = found.Where(d => d.SpaceId == space);
        }

        if (filter.Owner is { Length: > 0 } owner)
        {
            var part = $"%{owner.ToUpperInvariant().Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)}%";
            found = found.Where(d => EF.Functions.Like(d.Owner!.ToUpper(), part) || EF.Functions.Like(d.OwnerOffice!.ToUpper(), part));
        }

        return OfState(OfDeadline(found, filter.Deadline), filter.State);
    }

    private IQueryable<FoundDecision> OfDeadline(IQueryable<FoundDecision> found, string? deadline)
    {
        var today = say.Today;
        var until = today.AddDays(deadline == "90" ? 90 : 30);
        return deadline switch
        {
            "lewat" => found.Where(d => d.Deadline < today),
            "30" or "90" => found.Where(d => d.Deadline >= today && d.Deadline <= until),
            "tanpa" => found.Where(d => d.Deadline == null),
            _ => found,
        };
    }

    private IQueryable<FoundDecision> OfState(IQueryable<FoundDecision> found, string? state)
    {
        var all = db.Set<FollowUp>();
        if (state == FollowUpFilter.Late)
        {
            var today = say.Today;
            return found.Where(d => d.Deadline < today && all.Any(f => f.MeetingReportId == d.ReportId && f.Number == d.Number && f.State != FollowUpState.Selesai && f.State != FollowUpState.Dibatalkan));
        }

        return Enum.TryParse<FollowUpState>(state, out var wanted)
            ? found.Where(d => all.Any(f => f.MeetingReportId == d.ReportId && f.Number == d.Number && f.State == wanted))
            : found;
    }
}
