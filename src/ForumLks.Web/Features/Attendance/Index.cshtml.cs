using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Attendance;

/// <summary>Everybody reads how many came; the keepers tap the areas, count, and see the names.</summary>
[AllowAnonymous]
public sealed class IndexModel(MeetingAccess access, AttendanceBook book, SignInSheets sheets, Places places, ReportDraft draft) : PageModel
{
    public MeetingReport Report { get; private set; } = null!;
    public bool IsKeeper { get; private set; }
    public AttendanceTotals Totals { get; private set; } = null!;
    public IReadOnlyList<Area> Expected { get; private set; } = [];
    public IReadOnlyList<Attendee> People { get; private set; } = [];
    public string? SheetLink { get; private set; }

    [BindProperty]
    public AttendeeInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Tempel daftar"), StringLength(1_500_000)]
    public string? Pasted { get; set; }

    public IEnumerable<SelectListItem> ElementChoice => Totals.Elements.Select(e => new SelectListItem(e.Element, e.Element));

    public IEnumerable<SelectListItem> AreaChoice => Expected.Select(a => new SelectListItem(a.FullName, a.Code));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await access.Readable(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return NotFound();
        }

        await Fill(report, cancel);
        Input.FormId = OrchardId.New();
        return Page();
    }

    public async Task<IActionResult> OnPostTapAsync(string slug, string kode, AreaPresence keadaan, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report || (await places.Now(cancel)).Area(kode) is null || !Enum.IsDefined(keadaan))
        {
            return NotFound();
        }

        await book.Tap(report.Id, kode, keadaan, cancel);
        return Done(slug, $"#w-{kode.Replace('.', '-')}");
    }

    public async Task<IActionResult> OnPostCountAsync(string slug, string unsur, int tambah, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report || string.IsNullOrWhiteSpace(unsur) || unsur.Length > 160 || tambah is not (1 or 5 or -1))
        {
            return NotFound();
        }

        await book.Count(report.Id, unsur.Trim(), tambah, cancel);
        return Done(slug, "#unsur");
    }

    public async Task<IActionResult> OnPostAddAsync(string slug, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return NotFound();
        }

        ModelState.Remove(nameof(Pasted));
        if (!OrchardId.IsValid(Input.FormId) || (Input.AreaCode is not null && (await places.Now(cancel)).Area(Input.AreaCode) is null))
        {
            ModelState.AddModelError("Input.AreaCode", "Pilih kabupaten/kota dari daftar.");
        }

        if (!ModelState.IsValid)
        {
            return await Invalid(report, cancel);
        }

        await book.SignIn(report.Id, Input, isSelf: false, cancel);
        return Done(slug, "#orang");
    }

    public async Task<IActionResult> OnPostPasteAsync(string slug, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return NotFound();
        }

        // The fields of one person are not on this form.
        ModelState.Clear();
        var (people, problem) = PastedPeople.Read(Pasted, Input.FormId ??= OrchardId.New(), await places.Now(cancel));
        if (problem is not null)
        {
            ModelState.AddModelError(nameof(Pasted), problem);
        }

        if (!ModelState.IsValid)
        {
            return await Invalid(report, cancel);
        }

        var added = await book.Add(report.Id, people, cancel);
        TempData["Pesan"] = $"{IndonesianNumber.Format(added)} orang ditambahkan.{(added < people.Count ? $" {IndonesianNumber.Format(people.Count - added)} orang sudah ada dari kiriman sebelumnya." : "")}";
        return Done(slug, "#orang");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string slug, long id, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return NotFound();
        }

        await book.Remove(report.Id, id, cancel);
        return Done(slug, "#orang");
    }

    /// <summary>Into the keeper's draft of the report; they read it there before it goes out.</summary>
    public async Task<IActionResult> OnPostReportAsync(string slug, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return NotFound();
        }

        var totals = await book.Totals(report, cancel);
        var gazetteer = await places.Now(cancel);
        var (form, leftAlone) = await draft.Fill(report, HttpContext.Reader, content => IntoReport.Fill(content, totals, gazetteer), cancel);
        TempData["Pesan"] = leftAlone.Count == 0
            ? "Kehadiran sudah masuk ke formulir laporan. Periksa, lalu simpan."
            : $"Kehadiran sudah masuk ke formulir laporan. Yang sudah terisi tidak diganti: {string.Join("; ", leftAlone)}.";
        return Redirect($"{form}#Content_Attendance");
    }

    private async Task<IActionResult> Invalid(MeetingReport report, CancellationToken cancel)
    {
        await Fill(report, cancel);
        Input.FormId ??= OrchardId.New();
        return this.Refused();
    }

    /// <summary>A script that taps in the background only wants to know that it was taken.</summary>
    private IActionResult Done(string slug, string anchor) =>
        Request.Headers.XRequestedWith == "fetch" ? new NoContentResult() : Redirect($"/rakor/{slug}/hadir{anchor}");

    private async Task Fill(MeetingReport report, CancellationToken cancel)
    {
        Report = report;
        IsKeeper = access.Keeps(HttpContext.Reader, report);
        Totals = await book.Totals(report, cancel);
        Expected = await book.Expected(report, cancel);
        if (IsKeeper)
        {
            People = await book.People(report.Id, cancel);
            SheetLink = sheets.LinkTo(report);
        }
    }
}
