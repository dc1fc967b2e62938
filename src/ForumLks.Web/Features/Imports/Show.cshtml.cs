using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>One import, from its columns to its undoing.</summary>
[Ungated("chooses columns and steps; the rows pass the gate before they are published")]
public sealed partial class ShowModel(ForumDb db, Beginning beginning, ImportFiles files, SpaceList spaces, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private static readonly TimeSpan UndoneWithin = TimeSpan.FromDays(ImportData.DaysKept);

    public ImportRun Run { get; private set; } = null!;
    public string? SpaceName { get; private set; }
    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];
    public int? Next { get; private set; }
    public ImportOutcome Shown { get; private set; }

    /// <summary>Of an import that was taken back: what somebody had touched and that therefore stays.</summary>
    public bool ShowsLeft => Run.State == ImportState.Dibatalkan;

    public bool MayUndo => Run.State == ImportState.Diterapkan && Run.AppliedUtc + UndoneWithin > clock.GetUtcNow().UtcDateTime;

    [BindProperty]
    public List<string?> Columns { get; set; } = [];

    public IEnumerable<(ImportOutcome Outcome, int Count)> Counts =>
        [(ImportOutcome.Galat, Run.ErrorCount), (ImportOutcome.Baru, Run.NewCount), (ImportOutcome.Berubah, Run.ChangedCount), (ImportOutcome.Sama, Run.SameCount), (ImportOutcome.Dilewati, Run.SkippedCount)];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id) || await ImportAccess.Find(db, id, HttpContext.Reader, cancel) is not { } run)
        {
            context.Result = NotFound();
            return;
        }

        Run = run;
        SpaceName = (await spaces.Find(run.SpaceId, cancel))?.Name;
        await next();
    }

    public async Task OnGetAsync(ImportOutcome? lihat, int? sesudah, CancellationToken cancel)
    {
        Shown = lihat ?? Counts.FirstOrDefault(c => c.Count > 0).Outcome;
        Columns = [.. Run.Facts.Headings.Select(h => h.Key)];
        var rows = db.Set<ImportRow>().AsNoTracking().Where(r => r.RunId == Run.Id && r.Number > (sesudah ?? 0));
        rows = ShowsLeft ? rows.Where(r => r.AppliedRevision != null) : rows.Where(r => r.Outcome == Shown);
        var found = Run.State is ImportState.Pemetaan or ImportState.AntrePeriksa or ImportState.Gagal ? [] : await rows.OrderBy(r => r.Number).Take(PageSize + 1).ToListAsync(cancel);
        Next = found.Count > PageSize ? found[PageSize - 1].Number : null;
        Rows = [.. found.Take(PageSize)];
    }

    public async Task<IActionResult> OnPostPeriksaAsync(CancellationToken cancel)
    {
        try
        {
            var headings = Run.Facts.Headings.Select((h, i) => h with { Key = Columns.ElementAtOrDefault(i) is { Length: > 0 } key && InstitutionColumns.Find(key) is not null ? key : null }).ToList();
            await beginning.Settle(Run, headings, cancel);
        }
        catch (BrokenRule broken) when (Run.State == ImportState.Pemetaan)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }
        catch (BrokenRule)
        {
            // Sent twice; the first is being checked.
        }

        return Here();
    }

    public Task<IActionResult> OnPostTerapAsync(CancellationToken cancel) => Queue(ImportState.Diperiksa, ImportState.AntreTerap, cancel);

    public async Task<IActionResult> OnPostBatalAsync(CancellationToken cancel) => MayUndo ? await Queue(ImportState.Diterapkan, ImportState.AntreBatal, cancel) : Here();

    /// <summary>Throws away what was never applied.</summary>
    public async Task<IActionResult> OnPostBuangAsync(CancellationToken cancel)
    {
        if (await Open().ExecuteDeleteAsync(cancel) == 1)
        {
            files.Remove(Run.Id);
            TempData["Pesan"] = "Berkas dan hasil pemeriksaannya dibuang. Direktori tidak berubah.";
        }

        return Redirect("/direktori/impor");
    }

    /// <summary>An update that holds for one only: of a button pressed twice the second finds it done.</summary>
    private async Task<IActionResult> Queue(ImportState from, ImportState to, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<ImportRun>().Where(r => r.Id == Run.Id && r.State == from && (to != ImportState.AntreTerap || (r.ErrorCount == 0 && r.NewCount + r.ChangedCount > 0)))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, to).SetProperty(x => x.Problem, (string?)null).SetProperty(x => x.NotBeforeUtc, now).SetProperty(x => x.ChangedUtc, now).SetProperty(x => x.Attempts, 0), cancel);
        return Here();
    }

    private IQueryable<ImportRun> Open() =>
        db.Set<ImportRun>().Where(r => r.Id == Run.Id && (r.State == ImportState.Pemetaan || r.State == ImportState.Diperiksa || r.State == ImportState.Gagal));

    public IEnumerable<SelectListItem> Choices(string? chosen) =>
        [new("(jangan impor)", "", chosen is null), .. InstitutionColumns.All.Select(c => new SelectListItem(c.Heading, c.Key, c.Key == chosen))];

    private RedirectResult Here() => Redirect($"/direktori/impor/{Run.Id}");
}
