using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Revisions;

/// <summary>What an item's keepers can do with it beside editing: each step is a named transition.</summary>
public sealed class ManageModel(ForumDb db, ContentDesk desk, ContentTypes types) : PageModel
{
    public ContentItem Item { get; private set; } = null!;
    public IReadOnlyList<RevisionLine> Revisions { get; private set; } = [];
    public DateTime Now => desk.Now;
    public string Address => types.UrlOf(Item);
    public string EditAddress => types.Of(Item).EditUrlOf(Item.Slug);
    public bool MayEdit => types.Of(Item).MayEdit(HttpContext.Reader, Item);
    public bool MayPublish => types.Of(Item).MayPublish(HttpContext.Reader, Item);

    /// <summary>What somebody else deleted, its author does not bring back; whoever keeps the place does.</summary>
    public bool MayRestore { get; private set; }

    public async Task<IActionResult> OnGetAsync(string contentItemId, CancellationToken cancel) =>
        await Find(contentItemId, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostPublishAsync(string contentItemId, CancellationToken cancel) =>
        Act(contentItemId, item => PublishNow(item), "Sudah terbit.", cancel, onlyPublishers: true);

    public Task<IActionResult> OnPostSubmitAsync(string contentItemId, CancellationToken cancel) =>
        Act(contentItemId, item => item.SubmitForReview(), "Sudah diajukan. Pengurus ruang akan meninjaunya.", cancel);

    public Task<IActionResult> OnPostReturnAsync(string contentItemId, CancellationToken cancel) =>
        Act(contentItemId, item => item.ReturnToDraft(), "Sudah dikembalikan kepada penulis.", cancel, onlyPublishers: true);

    public Task<IActionResult> OnPostWithdrawAsync(string contentItemId, CancellationToken cancel) =>
        Act(contentItemId, item => item.Withdraw(), "Sudah ditarik. Pembaca tidak dapat melihatnya lagi.", cancel);

    public Task<IActionResult> OnPostDeleteAsync(string contentItemId, CancellationToken cancel) =>
        Act(contentItemId, item => item.Delete(desk.Now), "Sudah dihapus. Anda dapat memulihkannya di bawah.", cancel);

    public async Task<IActionResult> OnPostRestoreAsync(string contentItemId, CancellationToken cancel) =>
        await Find(contentItemId, cancel) && MayRestore ? await Act(contentItemId, item => item.Restore(), "Sudah dipulihkan.", cancel) : NotFound();

    /// <summary>Also what was scheduled for later is out from this moment.</summary>
    private void PublishNow(ContentItem item)
    {
        var now = desk.Now;
        item.Publish(now, now);
    }

    private async Task<IActionResult> Act(string contentItemId, Action<ContentItem> step, string said, CancellationToken cancel, bool onlyPublishers = false)
    {
        if (!await Find(contentItemId, cancel) || (onlyPublishers && !MayPublish))
        {
            return NotFound();
        }

        try
        {
            step(Item);
            await desk.Save(Item, HttpContext.Reader.Id!.Value, null, cancel);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }
        catch (EditConflict)
        {
            TempData["Pesan"] = "Orang lain baru saja mengubah tulisan ini. Lihat keadaannya sekarang, lalu coba lagi.";
            return Redirect($"/kelola/{contentItemId}");
        }

        TempData["Pesan"] = said;
        return Redirect($"/kelola/{contentItemId}");
    }

    /// <summary>Deleted items are found here too, by those who may restore them.</summary>
    private async Task<bool> Find(string contentItemId, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var administered = reader.AdministeredSpaceIds;
        var (groups, coordinated) = (reader.GroupIds, reader.CoordinatedGroupIds);
        var found = await db.Set<ContentItem>().FirstOrDefaultAsync(
            i => i.ContentItemId == contentItemId
                && (reader.IsPlatformAdmin
                    || (i.OwnerId == reader.Id && (i.Visibility != Visibility.Group || i.Status == ContentStatus.Draft || groups.Contains(i.GroupId!.Value)))
                    || (i.Visibility == Visibility.Group && coordinated.Contains(i.GroupId!.Value) && i.Status != ContentStatus.Draft)
                    || (i.SpaceId != null && administered.Contains(i.SpaceId.Value) && i.Status != ContentStatus.Draft)),
            cancel);
        if (found is null)
        {
            return false;
        }

        Item = found;
        MayRestore = found.DeletedUtc is null || reader.Tends(found) || await DeletedBy(found, cancel) == reader.Id;
        Revisions = await db.Set<ContentRevision>().Where(r => r.ItemId == found.Id).OrderByDescending(r => r.Number).Take(50)
            .Select(r => new RevisionLine(r.Number, r.AtUtc)).ToListAsync(cancel);
        return true;
    }

    private Task<Guid?> DeletedBy(ContentItem item, CancellationToken cancel)
    {
        var number = item.Id.ToString(CultureInfo.InvariantCulture);
        return db.Set<AuditEntry>().Where(a => a.Subject == item.Type && a.SubjectId == number && a.Act == ContentItem.ActOfDeletion).OrderByDescending(a => a.Id).Select(a => a.ById).FirstOrDefaultAsync(cancel);
    }
}

public sealed record RevisionLine(int Number, DateTime AtUtc);
