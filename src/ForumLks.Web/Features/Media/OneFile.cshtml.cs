using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>One file and what is decided about it: words, the point that matters, faces and consent; withdrawal and deletion.</summary>
public sealed class OneFileModel(ForumDb db, PictureDesk desk, Listing listing, TimeProvider clock) : PageModel
{
    private static readonly string[] Across = ["Kiri", "Tengah", "Kanan"];
    private static readonly string[] Down = ["atas", "tengah", "bawah"];

    public MediaFile Picture { get; private set; } = null!;
    public IReadOnlyList<ItemRow> Uses { get; private set; } = [];
    public bool IsUsed { get; private set; }
    public string? Hidden { get; private set; }
    public string Address => $"/media/{Picture.Path}";

    public IEnumerable<FaceAnswer> Answers => Picture.Faces == FaceAnswer.Blurred
        ? [FaceAnswer.Blurred, FaceAnswer.None, FaceAnswer.Agreed, FaceAnswer.ToBlur]
        : [FaceAnswer.None, FaceAnswer.Agreed, FaceAnswer.ToBlur];

    public IEnumerable<SelectListItem> Places =>
        from y in Enumerable.Range(0, 3)
        from x in Enumerable.Range(0, 3)
        select new SelectListItem(x == 1 && y == 1 ? "Tengah" : $"{Across[x]} {Down[y]}", $"{20 + (x * 30)},{20 + (y * 30)}");

    [BindProperty]
    public FactsInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        Input = new FactsInput
        {
            Alt = Picture.Alt ?? "",
            Caption = Picture.Caption,
            Focus = $"{Near(Picture.Focus.X)},{Near(Picture.Focus.Y)}",
            Faces = Picture.Faces == FaceAnswer.Unanswered ? null : Picture.Faces,
            ConsentBy = Picture.ConsentBy,
            ConsentFor = Picture.ConsentFor,
            ConsentUntil = Picture.ConsentUntil,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await Load(id, cancel) || !Picture.IsPicture)
        {
            return NotFound();
        }

        Input.Check(ModelState, Picture, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7)));
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var focus = Input.Focus.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        Picture.Describe(Input.Alt, Input.Caption);
        await desk.Look(Picture, new FocalPoint(focus[0], focus[1]), cancel);
        if (Picture.WithdrawnUtc is not null && Input.Faces == FaceAnswer.Agreed)
        {
            Picture.AgreeAgain(Input.ConsentBy, Input.ConsentFor, Input.ConsentUntil);
        }
        else
        {
            Picture.AnswerFaces(Input.Faces!.Value, Input.ConsentBy, Input.ConsentFor, Input.ConsentUntil);
        }

        return await Done("Keterangan foto tersimpan.", cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        Picture.Withdraw(clock.GetUtcNow().UtcDateTime);
        return await Done("Persetujuan ditarik. Foto tidak lagi terlihat di mana pun.", cancel);
    }

    public async Task<IActionResult> OnPostDeleteAsync(long id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        TempData["Pesan"] = await desk.Delete(Picture, cancel) ? "Berkas dihapus." : "Berkas ini masih dipakai, jadi tidak dihapus. Keluarkan dahulu dari tulisannya.";
        return Redirect("/berkas");
    }

    private async Task<bool> Load(long id, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.MediaDecidedBy(reader).FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } found)
        {
            return false;
        }

        Picture = found;
        Hidden = found.IsPicture ? Pictures.WhyHidden(found, now) : null;
        var uses = db.Set<MediaUse>().Where(u => u.MediaFileId == id);
        IsUsed = await uses.AnyAsync(cancel);
        Uses = await listing.Rows(db.Set<ContentItem>().VisibleTo(reader, now).Where(i => uses.Any(u => u.ItemId == i.Id)), 50, cancel);
        return true;
    }

    private async Task<IActionResult> Done(string message, CancellationToken cancel)
    {
        try
        {
            await desk.Save(Picture, cancel);
            TempData["Pesan"] = message;
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Pesan"] = "Orang lain baru saja menyamarkan foto ini. Lihat hasilnya, lalu simpan lagi.";
        }

        return Redirect($"/berkas/{Picture.Id}");
    }

    /// <summary>The nearest of the nine places.</summary>
    private static int Near(int percent) => percent < 35 ? 20 : percent > 65 ? 80 : 50;
}
