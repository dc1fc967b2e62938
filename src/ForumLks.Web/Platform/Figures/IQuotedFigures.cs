using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Figures;

/// <summary>Numbers that somebody quoted at a meeting whose report the reader may see; the Meetings feature knows them.</summary>
public interface IQuotedFigures
{
    /// <summary>Those of reports from this province and its kabupaten/kota; without one, of reports that speak for a whole province. The latest meeting first.</summary>
    Task<IReadOnlyList<ReportedFigure>> In(string? provinceCode, Reader reader, CancellationToken cancel);
}

/// <param name="Url">Where it was quoted.</param>
/// <param name="Area">Of the meeting: what was counted may lie elsewhere, as its words say.</param>
public sealed record ReportedFigure(
    string Url, string Meeting, DateOnly MetOn, string Area, string What, decimal Value, Operator Operator, DateOnly? AsOf, string? SaidBy, string? Source, IReadOnlyList<string> Parts, string? MismatchReason);
