using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>One tap takes an item out of everybody's sight; bringing it back asks for a reason.</summary>
[Ungated("its reasons are for the keepers of the item")]
public sealed class HideModel(ForumDb db, ContentDesk desk, ContentTypes types, IModerationRecord record) : PageModel
{
    public ContentItem Item { get; private set; } = null!;
    public Safeguard? Known { get; private set; }
    public string Address => types.UrlOf(Item);

    [BindProperty]
    public string? Kasus { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string contentItemId, CancellationToken cancel) => await Load(contentItemId, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string contentItemId, CancellationToken cancel) =>
        Act(contentItemId, (known, now) => { Item.Hide(); known.Hide(Short(Reason), Me, now); }, "Disembunyikan. Tidak ada pembaca yang dapat melihatnya lagi.", cancel);

    public Task<IActionResult> OnPostUnhideAsync(string contentItemId, CancellationToken cancel) =>
        Act(
            contentItemId,
            (known, _) =>
            {
                if (Item.OwnerId == Me && known.HiddenById != Me)
                {
                    throw new BrokenRule("Pengurus lain menyembunyikan tulisan Anda ini, jadi bukan Anda yang menampilkannya lagi. Ajukan keberatan di Akun, Tindakan pengurus.");
                }

                known.Unhide(Short(Reason) ?? throw new BrokenRule("Tulis mengapa boleh ditampilkan lagi."));
                Item.Unhide();
            },
            "Ditampilkan lagi.",
            cancel);

    private Guid Me => HttpContext.Reader.Id!.Value;

    private async Task<IActionResult> Act(string contentItemId, Action<Safeguard, DateTime> step, string said, CancellationToken cancel)
    {
        if (!await Load(contentItemId, cancel))
        {
            return NotFound();
        }

        try
        {
            if (Known is null)
            {
                Known = Safeguard.Of(Item.Id);
                db.Add(Known);
            }

            step(Known, desk.Now);
            await db.InTransaction(
                async c =>
                {
                    await desk.Save(Item, Me, null, c);
                    await record.Write(db, ModeratedItems.Of(Item, types), Item.Status == ContentStatus.Hidden, Me, Short(Reason), c);
                    return true;
                },
                cancel);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }
        catch (EditConflict)
        {
            said = "Orang lain baru saja mengubah tulisan ini. Lihat keadaannya sekarang, lalu coba lagi.";
        }

        TempData["Pesan"] = said;
        return Redirect(Kasus is { Length: > 0 and < 20 } code && code.All(char.IsAsciiLetterOrDigit) ? $"/admin/kasus/{code}" : $"/sembunyikan/{contentItemId}");
    }

    private static string? Short(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() is { Length: > Safeguard.LongestReason } text ? text[..Safeguard.LongestReason] : reason.Trim();

    /// <summary>For whoever moderates it.</summary>
    private async Task<bool> Load(string contentItemId, CancellationToken cancel)
    {
        if (await db.Set<ContentItem>().TendedBy(HttpContext.Reader).FirstOrDefaultAsync(i => i.ContentItemId == contentItemId && i.DeletedUtc == null, cancel) is not { } found)
        {
            return false;
        }

        Item = found;
        Known = await db.Set<Safeguard>().FirstOrDefaultAsync(s => s.ItemId == found.Id, cancel);
        return true;
    }
}
