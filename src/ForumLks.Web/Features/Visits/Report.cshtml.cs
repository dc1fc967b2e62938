using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Visits;

/// <summary>The report as the group writes it together, and where it is issued under a number.</summary>
public sealed class ReportModel(VisitDesk desk, HostReading hosts, Reporting reporting, Places places) : VisitPage(desk)
{
    private const int SignerRows = 3;

    [BindProperty]
    public ReportDraft Input { get; set; } = new();

    [BindProperty]
    public bool IsPublic { get; set; }

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    public VisitReport? Latest { get; private set; }
    public VisitReportContent Preview { get; private set; } = new();
    public ReportDraft? Theirs { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        (Input, IsPublic, SeenRevision, SeenVersion) = (Visit.Draft with { Signers = [.. Visit.Draft.Signers] }, Visit.IsReportPublic, Visit.Revision, Latest?.Version ?? 0);
        Spare();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Keep(issue: false, cancel);

    public Task<IActionResult> OnPostIssueAsync(CancellationToken cancel) => Keep(issue: true, cancel);

    public async Task<IActionResult> OnPostShowAsync(bool show, CancellationToken cancel)
    {
        Visit.Show(show);
        await Desk.Save(cancel);
        return Done(show ? "Laporan dapat dibaca siapa pun." : "Laporan hanya dapat dibaca rombongan.", $"{Here}/laporan");
    }

    private async Task<IActionResult> Keep(bool issue, CancellationToken cancel)
    {
        await Prepare(cancel);
        if (issue && Latest?.Version > SeenVersion)
        {
            // The same form came a moment ago.
            return Redirect($"/studi-banding/laporan/{Visit.PublicId}");
        }

        if (issue && string.IsNullOrWhiteSpace(Input.Findings))
        {
            ModelState.AddModelError("Input.Findings", "Tulis dahulu apa yang dipelajari rombongan.");
        }

        try
        {
            if (ModelState.IsValid && SeenRevision != Visit.Revision)
            {
                throw new EditConflict();
            }

            if (ModelState.IsValid && await Try(() => issue ? Issue(cancel) : Save(cancel)))
            {
                return issue ? Done("Laporan terbit. Cetak dari peramban; kode QR menuju halaman pemeriksaannya.", $"/studi-banding/laporan/{Visit.PublicId}") : Done("Naskah laporan tersimpan.", $"{Here}/laporan");
            }
        }
        catch (EditConflict)
        {
            return await Conflict(cancel);
        }

        await Load();
        await Prepare(cancel);
        Spare();
        return this.Refused();
    }

    private Task Save(CancellationToken cancel)
    {
        Visit.Write(Input);
        return Desk.Save(cancel);
    }

    private async Task Issue(CancellationToken cancel)
    {
        Visit.Write(Input);
        await reporting.Issue(Visit, await hosts.Of(Visit, HttpContext.Reader, cancel), IsPublic, SeenVersion, HttpContext.Reader.Id!.Value, cancel);
    }

    private async Task<IActionResult> Conflict(CancellationToken cancel)
    {
        if (!await Load())
        {
            return NotFound();
        }

        await Prepare(cancel);
        Theirs = Visit.Draft;
        ModelState.Remove(nameof(SeenRevision));
        SeenRevision = Visit.Revision;
        ModelState.AddModelError("", "Kunjungan ini baru saja diubah anggota rombongan lain. Isian Anda masih ada; bandingkan dengan yang tersimpan, lalu kirim sekali lagi.");
        Spare();
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private async Task Prepare(CancellationToken cancel)
    {
        Latest = await reporting.Latest(Visit.Id, cancel);
        Preview = reporting.Freeze(Visit, await hosts.Of(Visit, HttpContext.Reader, cancel), Latest?.Content.Number ?? "diberikan saat terbit", await places.Now(cancel));
    }

    private void Spare()
    {
        while (Input.Signers.Count < SignerRows)
        {
            Input.Signers.Add(new ReportSigner { Office = Input.Signers.Count == 0 && Visit.Draft.Signers.Count == 0 ? $"Pimpinan {Mine.Institution}" : null });
        }
    }
}
