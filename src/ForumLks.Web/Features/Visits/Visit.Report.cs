using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Features.Visits;

public sealed partial class Visit
{
    /// <summary>What the group writes together for its report, before it is issued.</summary>
    public void Write(ReportDraft draft)
    {
        draft.Signers.RemoveAll(s => string.IsNullOrWhiteSpace(s.Office) && string.IsNullOrWhiteSpace(s.Name));
        Draft = draft;
        Revision++;
    }

    /// <summary>The first report ends the visit: from then on the group is fixed and the check-in has its day.</summary>
    public void Issued(DateTime now, DateOnly today, bool isPublic)
    {
        Require(_hosts.Count > 0, "Pilih dahulu tuan rumah yang dipelajari praktiknya.");
        Require(!string.IsNullOrWhiteSpace(Draft.Findings), "Tulis dahulu apa yang dipelajari rombongan.");
        IsReportPublic = isPublic;
        ReportedUtc ??= now;
        ReportYear ??= today.Year;
        CheckInOn ??= today.AddDays(DaysToCheck);
        Revision++;
    }

    public void Show(bool publicly)
    {
        IsReportPublic = publicly;
        Revision++;
    }
}

public sealed record ReportDraft
{
    [Display(Name = "Yang kami pelajari"), StringLength(4000)]
    public string? Findings { get; set; }

    [Display(Name = "Tempat dan tanggal surat"), StringLength(80)]
    public string? Place { get; set; }

    public List<ReportSigner> Signers { get; set; } = [];
}

public sealed record ReportSigner
{
    [Display(Name = "Jabatan"), StringLength(120)]
    public string? Office { get; set; }

    [Display(Name = "Nama"), StringLength(120)]
    public string? Name { get; set; }
}
