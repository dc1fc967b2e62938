namespace ForumLks.Web.Features.Meetings;

/// <summary>How far a report has come: for its page, its prints and its summary. Another feature knows.</summary>
public interface IReportStanding
{
    Task<ReportStanding?> Of(long reportId, CancellationToken cancel);
}

/// <param name="Hash">SHA-256 of the ratified content, 64 letters; null until two officers have ratified it.</param>
/// <param name="Officers">By office, in the order in which they signed.</param>
public sealed record ReportStanding(string? Hash, DateTime? RatifiedUtc, IReadOnlyList<string> Officers, IReadOnlyList<ReportAddendum> Addenda)
{
    public int Version => 1 + Addenda.Count;
}

public sealed record ReportAddendum(int Number, int? ItemNumber, string Text, string Reason, string ByOffice, DateTime AtUtc);
