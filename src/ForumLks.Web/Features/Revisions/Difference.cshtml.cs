using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Revisions;

/// <summary>What a revision changed, word by word, and the way back to it.</summary>
public sealed class DifferenceModel(ForumDb db, ContentDesk desk, ContentTypes types) : PageModel
{
    public ContentItem Item { get; private set; } = null!;
    public int Number { get; private set; }
    public DateTime At { get; private set; }
    public IReadOnlyList<(string Label, IReadOnlyList<TextChange> Pieces)> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string contentItemId, int number, CancellationToken cancel)
    {
        if (await Find(contentItemId, number, cancel) is not { } revision)
        {
            return NotFound();
        }

        var before = await db.Set<ContentRevision>().AsNoTracking().Where(r => r.ItemId == Item.Id && r.Number < number).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
        Changes = Compare(before?.Read(types.Of(Item)), revision.Read(types.Of(Item)));
        return Page();
    }

    public async Task<IActionResult> OnPostRestoreAsync(string contentItemId, int number, int seen, CancellationToken cancel)
    {
        if (await Find(contentItemId, number, cancel) is not { } revision)
        {
            return NotFound();
        }

        try
        {
            ((IHasContent)Item).Write(revision.Read(types.Of(Item)));
            await desk.Save(Item, HttpContext.Reader.Id!.Value, seen, cancel);
            TempData["Pesan"] = $"Isi revisi {number} sudah dikembalikan.";
        }
        catch (BrokenRule broken)
        {
            TempData["Pesan"] = broken.Message;
        }
        catch (EditConflict)
        {
            TempData["Pesan"] = "Orang lain baru saja mengubah tulisan ini. Periksa dahulu, lalu coba lagi.";
        }

        return Redirect($"/kelola/{contentItemId}");
    }

    private async Task<ContentRevision?> Find(string contentItemId, int number, CancellationToken cancel)
    {
        var item = await db.Set<ContentItem>().VisibleTo(HttpContext.Reader, desk.Now).FirstOrDefaultAsync(i => i.ContentItemId == contentItemId, cancel);
        if (item is null || !types.Of(item).MayEdit(HttpContext.Reader, item))
        {
            return null;
        }

        var revision = await db.Set<ContentRevision>().AsNoTracking().FirstOrDefaultAsync(r => r.ItemId == item.Id && r.Number == number, cancel);
        (Item, Number, At) = (item, number, revision?.AtUtc ?? default);
        return revision;
    }

    private static IReadOnlyList<(string Label, IReadOnlyList<TextChange> Pieces)> Compare(IContent? old, IContent now)
    {
        var before = (old?.Lines() ?? []).ToLookup(l => l.Label, l => l.Text);
        var after = now.Lines().ToLookup(l => l.Label, l => l.Text);
        return [.. after.Select(g => g.Key).Union(before.Select(g => g.Key))
            .Select(label => (Label: label, Old: string.Join('\n', before[label]), New: string.Join('\n', after[label])))
            .Where(line => line.Old != line.New)
            .Select(line => (line.Label, TextDifference.Between(line.Old, line.New)))];
    }
}
