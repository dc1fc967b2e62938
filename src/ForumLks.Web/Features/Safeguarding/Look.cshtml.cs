using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>The second person reads a text and lets it out, or gives it back with a reason.</summary>
[Authorize, Ungated("the reason goes to the writer alone")]
public sealed class LookModel(ForumDb db, ContentDesk desk) : PageModel
{
    public ContentItem Item { get; private set; } = null!;
    public Safeguard Known { get; private set; } = null!;
    public IReadOnlyList<ContentLine> Lines => [.. ((IHasContent)Item).Content.Lines().Where(l => l.Text.Length > 0)];
    public IReadOnlyList<GateFinding> Findings => Gate.Find(ContentTexts.Of(((IHasContent)Item).Content, Item.Visibility) with { HasSecondPerson = true });

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What was read: an approval of another text is none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(string contentItemId, CancellationToken cancel) => await Load(contentItemId, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostApproveAsync(string contentItemId, CancellationToken cancel) => Decide(
        contentItemId,
        me =>
        {
            Known.Approve(Safeguard.HashOf(Item), me, desk.Now);
            Item.PassSecond(desk.Now);
        },
        "Disetujui. Tulisan ini sekarang terbit.",
        cancel);

    public Task<IActionResult> OnPostReturnAsync(string contentItemId, CancellationToken cancel) => Decide(
        contentItemId,
        me =>
        {
            if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > Safeguard.LongestReason)
            {
                throw new BrokenRule($"Tulis apa yang perlu dibetulkan, paling banyak {Safeguard.LongestReason} huruf.");
            }

            Known.Return(Reason.Trim(), me, desk.Now);
            Item.FailSecond();
        },
        "Dikembalikan kepada penulisnya sebagai draf.",
        cancel);

    private async Task<IActionResult> Decide(string contentItemId, Action<Guid> decision, string said, CancellationToken cancel)
    {
        if (!await Load(contentItemId, cancel))
        {
            return NotFound();
        }

        try
        {
            decision(HttpContext.Reader.Id!.Value);
            await desk.Save(Item, HttpContext.Reader.Id!.Value, Seen, cancel);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }
        catch (EditConflict)
        {
            TempData["Pesan"] = "Tulisan ini berubah sejak Anda membacanya. Baca dahulu isinya yang sekarang.";
            return Redirect($"/admin/mata-kedua/{contentItemId}");
        }

        TempData["Pesan"] = said;
        return Redirect("/admin/mata-kedua");
    }

    private async Task<bool> Load(string contentItemId, CancellationToken cancel)
    {
        if (await db.WaitingFor(HttpContext.Reader).FirstOrDefaultAsync(w => w.ContentItemId == contentItemId, cancel) is not { } waiting)
        {
            return false;
        }

        Item = await db.Set<ContentItem>().FirstAsync(i => i.Id == waiting.ItemId, cancel);
        Known = await db.Set<Safeguard>().FirstAsync(s => s.ItemId == waiting.ItemId, cancel);
        return true;
    }
}
