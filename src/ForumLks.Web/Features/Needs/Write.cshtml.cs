using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

/// <summary>Says what an institution needs, in one form of six fields.</summary>
public sealed class WriteModel(ForumDb db, NeedAccess access, TimeProvider clock) : PageModel
{
    public IReadOnlyList<OwnPlace> Institutions { get; private set; } = [];

    [BindProperty]
    public NeedInput Input { get; set; } = new();

    public async Task OnGetAsync(string? lembaga, CancellationToken cancel)
    {
        Institutions = await access.SpeaksFor(HttpContext.Reader, cancel);
        (Input.Key, Input.Institution) = (OrchardId.New(), Institutions.FirstOrDefault(i => i.Slug == lembaga)?.ContentItemId ?? Institutions.FirstOrDefault()?.ContentItemId ?? "");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Institutions = await access.SpeaksFor(HttpContext.Reader, cancel);
        var place = Institutions.FirstOrDefault(i => i.ContentItemId == Input.Institution);
        if (place is null)
        {
            ModelState.AddModelError("Input.Institution", "Pilih lembaga yang Anda wakili.");
        }

        if (ModelState.IsValid && await Keep(place!, cancel) is { } key)
        {
            TempData["Pesan"] = "Kebutuhan tercatat.";
            return Redirect($"/aspirasi/{key}");
        }

        Input.Key ??= OrchardId.New();
        return this.Refused();
    }

    private async Task<string?> Keep(OwnPlace place, CancellationToken cancel)
    {
        var key = Input.Key is { Length: 26 } sent && OrchardId.IsValid(sent) ? sent : OrchardId.New();
        try
        {
            if (!await db.Set<Need>().AnyAsync(n => n.Key == key, cancel))
            {
                var given = new NeedGiven(key, Input.Kind!.Value, Input.What, Input.Amount, Input.Urgency, Input.Visibility!.Value);
                db.Add(Need.Of(given, place.ContentItemId, place.Area, place.SpaceId, HttpContext.Reader.Id, clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(cancel);
            }

            return key;
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return null;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The second of two clicks: the first was kept.
            db.ChangeTracker.Clear();
            if (await db.Set<Need>().AnyAsync(n => n.Key == key, cancel))
            {
                return key;
            }

            throw;
        }
    }

    public sealed record NeedInput
    {
        [Display(Name = "Lembaga"), Required, StringLength(26)]
        public string Institution { get; set; } = "";

        [Display(Name = "Jenis kebutuhan"), Required]
        public NeedKind? Kind { get; set; }

        [Display(Name = "Apa yang dibutuhkan"), Required, StringLength(300)]
        public string What { get; set; } = "";

        [Display(Name = "Perkiraan"), EnumDataType(typeof(NeedAmount))]
        public NeedAmount Amount { get; set; }

        [Display(Name = "Seberapa mendesak"), EnumDataType(typeof(NeedUrgency))]
        public NeedUrgency Urgency { get; set; }

        [Display(Name = "Siapa yang dapat membaca"), Required]
        public Visibility? Visibility { get; set; }

        [StringLength(26)]
        public string? Key { get; set; }
    }
}
