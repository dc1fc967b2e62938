using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>Where a row can be meant in more than one way the person says which, and the same sheet is checked again: nothing has to be handed in twice.</summary>
public sealed partial class ShowModel
{
    private const int MostDecisions = 2_000;
    private const string SheetIsGone = "Berkas ini tidak dapat diperiksa lagi, karena sudah tidak disimpan atau sedang dikerjakan. Unggah lagi bila perlu.";

    [BindProperty]
    public Dictionary<int, string?> Pilihan { get; set; } = [];

    /// <summary>While the sheet is still there, it can be checked again.</summary>
    public bool MayRecheck => Run.State == ImportState.Diperiksa && files.Has(Run.Id);

    public async Task<IActionResult> OnPostPutusAsync(CancellationToken cancel)
    {
        var chosen = Pilihan.Values.Select(RowDecision.Read).OfType<(int Row, string Decision)>().Where(c => c.Decision.Length > 0).ToList();
        if (!MayRecheck || chosen.Count == 0)
        {
            return await Refuse(MayRecheck ? "Pilih dahulu bagaimana barisnya dimaksud." : SheetIsGone, cancel);
        }

        var decisions = new Dictionary<int, string>(Run.Facts.Decisions);
        foreach (var (row, decision) in await Offered(chosen, cancel))
        {
            decisions[row] = decision;
        }

        return decisions.Count > MostDecisions ? await Refuse("Terlalu banyak yang diputuskan satu per satu. Betulkan di berkas Anda.", cancel) : await CheckAgain(decisions, cancel);
    }

    /// <summary>Against the directory as it is now; on request without what was decided.</summary>
    public async Task<IActionResult> OnPostUlangAsync(bool lupakan, CancellationToken cancel) =>
        MayRecheck ? await CheckAgain(lupakan ? [] : Run.Facts.Decisions, cancel) : await Refuse(SheetIsGone, cancel);

    /// <summary>Only what the check itself offered, and leaving out what would change.</summary>
    private async Task<IEnumerable<(int Row, string Decision)>> Offered(List<(int Row, string Decision)> chosen, CancellationToken cancel)
    {
        var numbers = chosen.ConvertAll(c => c.Row);
        var rows = db.Set<ImportRow>().AsNoTracking().Where(r => r.RunId == Run.Id);
        var changing = await rows.Where(r => r.Outcome == ImportOutcome.Berubah && numbers.Contains(r.Number)).Select(r => r.Number).ToHashSetAsync(cancel);
        // A choice may be about another row than the one at which it is offered.
        var asked = await rows.Where(r => r.Outcome == ImportOutcome.Galat).OrderBy(r => r.Number).Take(MostDecisions).ToListAsync(cancel);
        var offered = asked.SelectMany(r => r.Findings.Choices).Select(c => c.Sent).ToHashSet(StringComparer.Ordinal);
        return chosen.Where(c => offered.Contains(RowDecision.Sent(c.Row, c.Decision)) || (c.Decision == RowDecision.Skip && changing.Contains(c.Row)));
    }

    /// <summary>An update that holds only while nobody applies it meanwhile.</summary>
    private async Task<IActionResult> CheckAgain(Dictionary<int, string> decisions, CancellationToken cancel)
    {
        var (now, facts) = (clock.GetUtcNow().UtcDateTime, Run.Facts with { Decisions = decisions });
        await db.Set<ImportRun>().Where(r => r.Id == Run.Id && r.State == ImportState.Diperiksa).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Facts, facts).SetProperty(x => x.State, ImportState.AntrePeriksa).SetProperty(x => x.Problem, (string?)null)
                .SetProperty(x => x.RowsDone, 0).SetProperty(x => x.NotBeforeUtc, now).SetProperty(x => x.ChangedUtc, now).SetProperty(x => x.Attempts, 0), cancel);
        return Here();
    }

    private async Task<IActionResult> Refuse(string sentence, CancellationToken cancel)
    {
        ModelState.AddModelError("", sentence);
        await OnGetAsync(null, null, cancel);
        return this.Refused();
    }
}
