using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Minutes;

/// <summary>The parts of the minutes, who writes which, and the way into the report. For the keepers of the meeting.</summary>
public sealed class IndexModel(MeetingAccess access, MinutesDesk desk, MinutesLinks links, ReportDraft draft) : PageModel
{
    public MeetingReport Report { get; private set; } = null!;
    public IReadOnlyList<PartRow> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Open(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        var written = Parts.Where(p => p.Section is not null).Select(p => (p.Part, p.Section!)).ToList();
        var (form, leftAlone) = await draft.Fill(Report, HttpContext.Reader, content => IntoReport.Fill(content, written), cancel);
        TempData["Pesan"] = leftAlone.Count == 0
            ? "Notulen sudah masuk ke formulir laporan. Periksa, lengkapi, lalu simpan."
            : $"Notulen sudah masuk ke formulir laporan. Yang tidak diganti: {string.Join("; ", leftAlone)}.";
        return Redirect($"{form}#Content_Items");
    }

    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return false;
        }

        Report = report;
        var sections = await desk.All(report.Id, cancel);
        Parts = [.. MinutesPart.Of(report.Content).Select(p => new PartRow(p, sections.GetValueOrDefault(p.Key), links.Of(report, p)))];
        return true;
    }
}

public sealed record PartRow(MinutesPart Part, MinutesSection? Section, string? Link);
