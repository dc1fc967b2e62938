using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>One adoption: what was taken over and changed, how it went, what the originator says to it.</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, AdoptionReading reading, ContentTypes types, CheckInDesk desk, Say say, TimeProvider clock) : PageModel
{
    public Adoption Adoption { get; private set; } = null!;
    public Practice Practice { get; private set; } = null!;
    public IReadOnlyList<AdoptionReply> Replies { get; private set; } = [];
    public bool IsMine => HttpContext.Reader.IsMember && Adoption.AdopterId == HttpContext.Reader.Id;
    public bool MayReply => types[nameof(Practices.Practice)].MayEdit(HttpContext.Reader, Practice);
    public int? Day => Adoption.AskedNow(say.Today);

    [BindProperty]
    public CheckInInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Ucapan atau saran Anda"), StringLength(400)]
    public string? Reply { get; set; }

    public async Task<IActionResult> OnGetAsync(string publicId, CancellationToken cancel) => await Open(publicId, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string publicId, CancellationToken cancel)
    {
        if (!await Open(publicId, cancel) || !IsMine)
        {
            return NotFound();
        }

        if (!await desk.Take(Adoption.Id, Input, ModelState, cancel))
        {
            return this.Refused();
        }

        TempData["Pesan"] = "Terima kasih, kabar Anda tercatat.";
        return Redirect($"/terapan/{publicId}");
    }

    public async Task<IActionResult> OnPostReplyAsync(string publicId, CancellationToken cancel)
    {
        if (!await Open(publicId, cancel) || !MayReply)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reply))
        {
            ModelState.AddModelError(nameof(Reply), "Tulis ucapan atau saran Anda dahulu.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        db.Add(AdoptionReply.Of(Adoption, Reply!, HttpContext.Reader.Id!.Value, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Ucapan Anda tersimpan.";
        return Redirect($"/terapan/{publicId}");
    }

    /// <summary>How the block stands today: as it was, renamed, or dropped.</summary>
    public string? ChangeOf(AdoptedBlock adopted) => Practice.Content.Blocks.Find(b => b.Key == adopted.Key) switch
    {
        null => "bagian ini kemudian dihapus penulisnya",
        { } now when now.Title != adopted.Title => $"sekarang bernama “{now.Title}”",
        _ => null,
    };

    private async Task<bool> Open(string publicId, CancellationToken cancel)
    {
        if (await reading.Find(publicId, HttpContext.Reader, cancel) is not var (adoption, practice))
        {
            return false;
        }

        (Adoption, Practice) = (adoption, practice);
        Replies = await db.Set<AdoptionReply>().AsNoTracking().Where(r => r.AdoptionId == adoption.Id).OrderBy(r => r.AtUtc).ToListAsync(cancel);
        return true;
    }
}
