using System.Runtime.CompilerServices;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>All that is wrong with a file, a line for each cell, to mend it by.</summary>
public sealed class ErrorsModel(ForumDb db) : PageModel
{
    private const int AtOnce = 500;

    public async Task<IActionResult> OnGetAsync(Guid id, string ending, CancellationToken cancel)
    {
        if (TableFormats.Read(ending) is not { } format || await ImportAccess.Find(db, id, HttpContext.Reader, cancel) is not { } run)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return new TableFile(new Table("Galat", ["Baris", "Lembaga", "Kolom", "Yang perlu dibetulkan"], Lines(run.Id, cancel)), format, "galat-impor");
    }

    private async IAsyncEnumerable<object?[]> Lines(Guid run, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var last = 0; ;)
        {
            var rows = await db.Set<ImportRow>().AsNoTracking().Where(r => r.RunId == run && r.Outcome == ImportOutcome.Galat && r.Number > last).OrderBy(r => r.Number).Take(AtOnce).ToListAsync(cancel);
            foreach (var row in rows)
            {
                foreach (var found in row.Findings.Problems)
                {
                    yield return [row.Number, row.Title, found.Column, found.Sentence];
                }
            }

            if (rows.Count < AtOnce)
            {
                yield break;
            }

            last = rows[^1].Number;
        }
    }
}
