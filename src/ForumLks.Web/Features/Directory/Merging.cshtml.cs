using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>For admins of both: this entry turns out to be another one. First what would go over, then the step; and earlier ones taken back.</summary>
[Ungated("an address of this site, without words")]
public sealed class MergingModel(ForumDb db, InstitutionAccess access, MergeDesk desk) : PageModel
{
    public Institution From { get; private set; } = null!;
    public Institution? To { get; private set; }
    public string? WhyNot { get; private set; }
    public IReadOnlyList<(string Word, int Count)> Moving { get; private set; } = [];
    public IReadOnlyList<(Merge Merge, string Title)> Earlier { get; private set; } = [];
    public IReadOnlyList<Twin> Likely { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Ke { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Load(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        if (To is { } to && WhyNot is null)
        {
            try
            {
                await desk.Merge(From, to, HttpContext.Reader.Id!.Value, cancel);
                TempData["Pesan"] = $"“{From.Title}” digabung ke sini. Alamat lamanya membawa pembaca ke halaman ini.";
                return Redirect($"/direktori/{to.Slug}");
            }
            catch (BrokenRule broken)
            {
                WhyNot = broken.Message;
            }
            catch (EditConflict)
            {
                WhyNot = "Orang lain baru saja mengubah lembaga ini. Lihat lagi, lalu ulangi.";
            }
            catch (DbUpdateException raced) when (raced.IsRace())
            {
                WhyNot = "Orang lain baru saja mengubah pengurus atau pengelolanya. Lihat lagi, lalu ulangi.";
            }
        }

        return this.Refused();
    }

    public async Task<IActionResult> OnPostBatalkanAsync(string slug, long id, CancellationToken cancel)
    {
        if (!await Load(slug, cancel)
            || await db.Set<Merge>().FirstOrDefaultAsync(m => m.Id == id && m.ToId == From.Id && m.UndoneUtc == null, cancel) is not { } merge
            || await db.Set<Institution>().FirstOrDefaultAsync(i => i.Id == merge.FromId, cancel) is not { } merged)
        {
            return NotFound();
        }

        await desk.Undo(merge, merged, From, HttpContext.Reader.Id!.Value, cancel);
        TempData["Pesan"] = $"Penggabungan dibatalkan; “{merged.Title}” berdiri sendiri lagi.";
        return Redirect($"/direktori/{merged.Slug}");
    }

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        if (await access.Administered(slug, HttpContext.Reader, cancel) is not { } from)
        {
            return false;
        }

        From = from;
        Likely = await db.Set<Institution>().AsNoTracking().Where(i => i.Id != from.Id && i.DeletedUtc == null && i.Status == ContentStatus.Published && ((i.NameKey == from.NameKey) || (from.RegistrationNumber != null && i.RegistrationNumber == from.RegistrationNumber)))
            .OrderBy(i => i.Id).Take(5).Select(i => new Twin(i.Title, i.Slug)).ToListAsync(cancel);
        var earlier = await (from merge in db.Set<Merge>().AsNoTracking()
                             join item in db.Set<ContentItem>() on merge.FromId equals item.Id
                             where merge.ToId == @from.Id && merge.UndoneUtc == null
                             orderby merge.Id descending
                             select new { merge, item.Title }).Take(20).ToListAsync(cancel);
        Earlier = [.. earlier.Select(e => (e.merge, e.Title))];
        await Choose(cancel);
        return true;
    }

    /// <summary>The other entry by its address, whole or its last part.</summary>
    private async Task Choose(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Ke))
        {
            return;
        }

        var slug = Ke.Trim().TrimEnd('/').Split('/')[^1].Split('?', '#')[0];
        To = await access.Administered(slug, HttpContext.Reader, cancel);
        WhyNot = To is null ? "Tidak ada lembaga dengan alamat itu di ruang yang Anda urus." : await desk.WhyNot(From, To, cancel);
        Moving = To is null ? [] : await desk.Preview(From, cancel);
    }
}
